package io.premortem.lab;

import io.premortem.dataset.Datasets;
import io.premortem.lab.learn.Column;
import io.premortem.lab.learn.Learner;
import io.premortem.lab.learn.Recipe;
import io.premortem.lab.learn.Table;
import io.premortem.lab.learn.evaluation.PairedScore;
import io.premortem.lab.learn.evaluation.Predictions;
import io.premortem.lab.learn.evaluation.RegressionMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Models of one data set and target on the rows that are test rows of all of them, predicted anew
 * by their exported graphs. Of a graph that was brought nobody knows which rows it has learnt from:
 * it answers for every row that is complete, beside at least one model that was fitted here.
 */
@ApplicationScoped
class Comparisons {
  /** The newest versions. */
  private static final int MOST_MODELS = 8;

  private static final int LEAST_ROWS = 10;

  private final Models models;
  private final Datasets data;
  private final OnnxRunner runner;

  Comparisons(Models models, Datasets data, OnnxRunner runner) {
    this.models = models;
    this.data = data;
    this.runner = runner;
  }

  /**
   * @param rows that all were tested on
   */
  record Comparison(int rows, List<Entry> entries) {
    public boolean brought() {
      return entries.stream().anyMatch(Entry::brought);
    }
  }

  /**
   * @param r2 of a quantity; NaN for classes
   */
  record Entry(Model model, PairedScore score, double r2) {
    /** Whether these rows may be among those it has learnt from. */
    public boolean brought() {
      return !fittedHere(model);
    }
  }

  /** Empty when the data set is gone, or when there is too little to compare. */
  Optional<Comparison> of(Model model) {
    var others =
        models.versions(model.name()).stream()
            .filter(other -> other.dataset().equals(model.dataset()))
            .filter(other -> other.details().classes().equals(model.details().classes()))
            .filter(other -> !other.id().equals(model.id()))
            .limit(MOST_MODELS - 1)
            .toList();
    var table = data.read(model.dataset()).map(TrainingTables::of);
    if (table.isEmpty() || others.isEmpty()) {
      return Optional.empty();
    }
    List<Model> compared = new ArrayList<>(List.of(model));
    List<Model> kept = new ArrayList<>();
    Set<Integer> rows = tested(model, table.get());
    for (var other : others) {
      var common = tested(other, table.get());
      common.retainAll(rows);
      if (common.size() >= LEAST_ROWS) {
        rows = common;
        kept.add(other);
      }
    }
    compared.addAll(kept);
    return kept.isEmpty() || compared.stream().noneMatch(Comparisons::fittedHere)
        ? Optional.empty()
        : Optional.of(compare(compared, table.get().rows(sorted(rows)), model.target()));
  }

  /** Whether it is known which rows it has learnt from. */
  private static boolean fittedHere(Model model) {
    return Recipe.named(model.recipe()).isPresent();
  }

  private static Set<Integer> tested(Model model, Table table) {
    return fittedHere(model) ? testRows(model, table) : complete(model, table);
  }

  private static Set<Integer> complete(Model model, Table table) {
    var needed =
        Stream.concat(
                model.details().inputs().stream().map(ModelInput::name), Stream.of(model.target()))
            .map(name -> table.column(name).orElseThrow())
            .toList();
    return IntStream.range(0, table.rows())
        .filter(row -> needed.stream().noneMatch(column -> column.missing(row)))
        .boxed()
        .collect(Collectors.toSet());
  }

  private static Set<Integer> testRows(Model model, Table table) {
    var test = Learner.testRows(FitRequest.of(model).training(table, ""));
    return Arrays.stream(test).boxed().collect(Collectors.toSet());
  }

  private static int[] sorted(Set<Integer> rows) {
    return rows.stream().mapToInt(row -> row).sorted().toArray();
  }

  private Comparison compare(List<Model> compared, Table rows, String target) {
    Column truth = rows.column(target).orElseThrow();
    var answers = compared.stream().map(model -> predict(model, rows)).toList();
    var classes = compared.getFirst().details().classes();
    List<Entry> entries = new ArrayList<>();
    if (classes.isEmpty()) {
      var values = ((Column.Numeric) truth).values();
      var base = PairedScore.squares(answers.getFirst(), values);
      for (int i = 0; i < answers.size(); i++) {
        var score = PairedScore.ofQuantity(answers.get(i), values, base);
        double r2 = RegressionMetrics.of(answers.get(i), values).r2();
        entries.add(new Entry(compared.get(i), score, r2));
      }
    } else {
      var labels =
          IntStream.range(0, truth.size()).map(i -> classes.indexOf(truth.text(i))).toArray();
      var base = PairedScore.rowLosses(answers.getFirst(), labels);
      for (int i = 0; i < answers.size(); i++) {
        var score = PairedScore.ofClasses(answers.get(i), labels, base);
        entries.add(new Entry(compared.get(i), score, Double.NaN));
      }
    }
    return new Comparison(rows.rows(), entries);
  }

  private Predictions predict(Model model, Table rows) {
    return runner.run(models.onnx(model.id()).orElseThrow(), rows);
  }
}
