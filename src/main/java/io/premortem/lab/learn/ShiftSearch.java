package io.premortem.lab.learn;

import io.premortem.lab.learn.encode.ColumnRole;
import io.premortem.lab.learn.encode.Encoder;
import io.premortem.lab.learn.encode.View;
import io.premortem.lab.learn.evaluation.Placements;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Looks for a shift between training and test rows: five folds, one of them judged, one watched.
 */
final class ShiftSearch {
  private static final int FOLDS = 5;
  private static final int LEAST_ROWS = 20;

  /** Of each part. */
  private static final int MOST_ROWS = 2_000;

  private static final int MOST_SIGNS = 5;
  private static final TreeLearner LEARNER = new TreeLearner(3, 0.1, 2, 0.8, 0.8, 1);

  private final Table table;
  private final int[] labels;
  private final int[] folds;
  private final long seed;
  private final Allowance allowance;
  private final List<Fitted> fitted = new ArrayList<>();

  /** What was learnt without a fold, which it judges. */
  private record Fitted(int[] judged, Encoder.Fitted encoded, Scorer scorer) {}

  private ShiftSearch(Table table, int[] labels, long seed, Allowance allowance) {
    this.table = table;
    this.labels = labels;
    this.seed = seed;
    this.allowance = allowance;
    this.folds = folds();
  }

  /**
   * Empty when there are too few rows or columns, or when the allowance ends before.
   *
   * @param inputs the columns a model asks for
   * @param left column that parted the rows in time; null for none
   */
  static Optional<Shift> of(
      Table inputs, int[] training, int[] test, String left, long seed, Allowance allowance) {
    Table looked = left == null ? inputs : inputs.without(left);
    if (Math.min(training.length, test.length) < LEAST_ROWS || looked.columns().isEmpty()) {
      return Optional.empty();
    }
    RandomStream random = new RandomStream(seed, "shift");
    int[] learnt = some(training, random);
    int[] tested = some(test, random);
    int[] rows = IntStream.concat(Arrays.stream(learnt), Arrays.stream(tested)).toArray();
    int[] labels = new int[rows.length];
    Arrays.fill(labels, learnt.length, labels.length, 1);
    ShiftSearch search = new ShiftSearch(looked.rows(rows), labels, seed, allowance);
    return search.fit() ? search.found(left) : Optional.empty();
  }

  private static int[] some(int[] rows, RandomStream random) {
    int[] shuffled = rows.clone();
    random.shuffle(shuffled);
    return Arrays.copyOf(shuffled, Math.min(MOST_ROWS, shuffled.length));
  }

  /** Rows were shuffled, part by part. */
  private int[] folds() {
    int[] folds = new int[labels.length];
    Arrays.setAll(folds, row -> row % FOLDS);
    return folds;
  }

  /** False when there is nothing to tell the parts by, or no time to. */
  private boolean fit() {
    Map<String, ColumnRole> roles = ColumnRole.of(table);
    if (roles.values().stream().noneMatch(ColumnRole::used)) {
      return false;
    }
    Targets targets = Targets.ofClasses(2, labels);
    Encoder encoder = new Encoder(table, roles, targets.signals(), folds, FOLDS);
    for (int judged = 0; judged < FOLDS; judged++) {
      int watched = (judged + 1) % FOLDS;
      int out = judged;
      Encoder.Fitted encoded = encoder.fit(View.TREES, judged);
      Fold fold =
          new Fold(
              encoded.features(),
              encoded.encoding().width(),
              targets,
              rows(number -> number != out && number != watched),
              rows(number -> number == watched));
      Scorer scorer = LEARNER.fit(fold, seed * 31 + judged, allowance);
      if (allowance.spent()) {
        return false;
      }
      fitted.add(new Fitted(rows(number -> number == out), encoded, scorer));
    }
    return true;
  }

  private int[] rows(IntPredicate fold) {
    return IntStream.range(0, folds.length).filter(row -> fold.test(folds[row])).toArray();
  }

  private Optional<Shift> found(String left) {
    boolean[] tested = new boolean[labels.length];
    for (int row = 0; row < tested.length; row++) {
      tested[row] = labels[row] == 1;
    }
    Placements plain = Placements.of(scores(null), tested);
    List<Shift.Sign> signs = new ArrayList<>();
    if (plain.interval().low() > 0.5) {
      int[] order = IntStream.range(0, labels.length).toArray();
      new RandomStream(seed, "shift signs").shuffle(order);
      for (Column column : table.columns()) {
        if (allowance.spent()) {
          return Optional.empty();
        }
        Placements without = Placements.of(scores(shuffled(column, order)), tested);
        double drop = plain.area() - without.area();
        signs.add(new Shift.Sign(column.name(), drop, plain.above(without)));
      }
    }
    return Optional.of(
        new Shift(
            labels.length,
            plain.area(),
            plain.interval(),
            signs.stream()
                .filter(sign -> sign.interval().low() > 0)
                .sorted(Comparator.comparingDouble(Shift.Sign::drop).reversed())
                .limit(MOST_SIGNS)
                .toList(),
            left));
  }

  private Table shuffled(Column column, int[] order) {
    return new Table(
        table.columns().stream()
            .map(other -> other == column ? other.rows(order) : other)
            .toList());
  }

  /**
   * Of each row, by the trees that had not seen it.
   *
   * @param changed the rows otherwise; null for as they are
   */
  private float[] scores(Table changed) {
    float[] scores = new float[labels.length];
    for (Fitted by : fitted) {
      int width = by.encoded().encoding().width();
      Features features =
          changed == null
              ? by.encoded().features().rows(by.judged())
              : by.encoded().encoding().apply(changed.rows(by.judged()));
      float[][] answers = by.scorer().score(features, width);
      for (int i = 0; i < answers.length; i++) {
        scores[by.judged()[i]] = answers[i][1];
      }
    }
    return scores;
  }
}
