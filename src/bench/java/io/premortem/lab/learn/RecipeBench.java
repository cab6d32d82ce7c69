package io.premortem.lab.learn;

import io.premortem.inference.runtime.OnnxSession;
import io.premortem.lab.learn.TrainingOutcome.Trained;
import io.premortem.lab.learn.evaluation.Evaluation;
import io.premortem.lab.learn.evaluation.Parity;
import io.premortem.lab.learn.evaluation.Predictions;
import io.premortem.lab.learn.evaluation.RegressionEvaluation;
import io.premortem.lab.onnx.OnnxExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Fits a recipe on one file and judges the exported graph, run by ONNX Runtime, on another: {@code
 * RecipeBench train.csv test.csv target recipe [seconds]}, CSVs without quotes.
 */
public final class RecipeBench {
  private RecipeBench() {}

  public static void main(String[] arguments) throws IOException {
    Table training = table(Path.of(arguments[0]), null);
    Table test = table(Path.of(arguments[1]), training);
    String target = arguments[2];
    Recipe recipe = Recipe.named(arguments[3]).orElseThrow();
    if (arguments.length > 4 && recipe instanceof Recipe.Search search) {
      recipe = search.withBudget(Integer.parseInt(arguments[4]));
    }
    long start = System.nanoTime();
    Trained trained =
        (Trained)
            Learner.train(
                new TrainingRequest(training, target, recipe, 42, "bench"),
                Progress.SILENT,
                () -> false,
                System::nanoTime);
    double seconds = (System.nanoTime() - start) / 1e9;
    byte[] onnx = OnnxExport.bytes(trained);
    Predictions learner = trained.model().predict(test);
    try (OnnxSession session = OnnxSession.open(onnx, 2)) {
      Predictions exported = session.predict(test);
      System.out.printf(
          Locale.ROOT,
          "%s %.1f s, %,d bytes, parity %.2g, hostile rows %.2g, %s%n",
          recipe.id(),
          seconds,
          onnx.length,
          Parity.between(learner, exported, scale(trained)).maxDifference(),
          hostile(trained, session),
          score(exported, test.column(target).orElseThrow(), trained));
    }
    trained.search().ifPresent(report -> show(report));
  }

  private static void show(SearchReport report) {
    System.out.printf(
        Locale.ROOT,
        "blend %.4f, temperature %.3f, %d folds, split %s, %.1f s%n",
        report.score(),
        report.temperature(),
        report.folds(),
        report.split(),
        report.seconds());
    for (SearchReport.Entry entry : report.leaderboard()) {
      System.out.printf(
          Locale.ROOT,
          "  %-10s %.4f (%.4f to %.4f) %5.1f s  weight %.2f  %s%n",
          entry.name(),
          entry.score(),
          entry.low(),
          entry.high(),
          entry.seconds(),
          entry.weight(),
          entry.parameters());
    }
  }

  private static double hostile(Trained trained, OnnxSession session) {
    Table rows = HostileRows.of(trained.model(), trained.test());
    Predictions learner = trained.model().predict(rows);
    return Parity.between(learner, session.predict(rows), scale(trained)).maxDifference();
  }

  private static double scale(Trained trained) {
    return trained.model().body() instanceof Blend blend
            && blend.output() instanceof Output.Value by
        ? by.scale()
        : 1;
  }

  private static String score(Predictions predictions, Column truth, Trained trained) {
    if (predictions.quantity()) {
      double[] values = ((Column.Numeric) truth).values();
      var metrics = RegressionEvaluation.of(predictions, values, values, b -> 0).metrics();
      return "RMSE %.4f R2 %.4f".formatted(metrics.rmse(), metrics.r2());
    }
    List<String> classes = trained.model().classes();
    int[] labels =
        IntStream.range(0, truth.size()).map(row -> classes.indexOf(truth.text(row))).toArray();
    var metrics = Evaluation.of(predictions, labels, labels, b -> 0).metrics();
    return "log-loss %.4f accuracy %.4f AUC %.4f"
        .formatted(metrics.logLoss(), metrics.accuracy(), metrics.auc());
  }

  /** Columns are numbers where all cells are numbers or empty, or as they are in {@code like}. */
  private static Table table(Path file, Table like) throws IOException {
    List<String[]> rows = Files.readString(file).lines().map(l -> l.split(",", -1)).toList();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < rows.getFirst().length; i++) {
      int at = i;
      String name = rows.getFirst()[i];
      String[] cells = rows.stream().skip(1).map(row -> row[at]).toArray(String[]::new);
      boolean numeric =
          like == null
              ? Arrays.stream(cells).allMatch(c -> c.matches("(-?[0-9.]+([eE][+-]?\\d+)?)?"))
              : like.column(name).orElseThrow() instanceof Column.Numeric;
      columns.add(
          numeric
              ? new Column.Numeric(
                  name,
                  Arrays.stream(cells)
                      .mapToDouble(c -> c.isEmpty() ? Double.NaN : Double.parseDouble(c))
                      .toArray())
              : new Column.Text(
                  name,
                  Arrays.stream(cells).map(c -> c.isEmpty() ? null : c).toArray(String[]::new)));
    }
    return new Table(columns);
  }
}
