package io.premortem.lab.learn.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Precision, recall and F1 per class, as scikit-learn's {@code classification_report} gives them: a
 * class is listed when it occurs or is predicted, a division by zero counts as 0.
 *
 * @param classes in the order of the model's classes
 * @param macroAverage unweighted mean over the listed classes
 * @param weightedAverage mean weighted by support
 */
public record ClassificationReport(
    List<Score> classes, double accuracy, Score macroAverage, Score weightedAverage) {

  /**
   * @param support rows that truly are of this class
   */
  public record Score(String name, double precision, double recall, double f1, int support) {}

  static ClassificationReport of(Predictions predictions, int[] truth) {
    int[][] confusion = confusion(predictions, truth);
    List<Score> classes = new ArrayList<>();
    int right = 0;
    for (int label = 0; label < confusion.length; label++) {
      int support = 0;
      int predicted = 0;
      for (int other = 0; other < confusion.length; other++) {
        support += confusion[label][other];
        predicted += confusion[other][label];
      }
      int hits = confusion[label][label];
      right += hits;
      if (support + predicted > 0) {
        classes.add(score(predictions.classes().get(label), hits, predicted, support));
      }
    }
    return new ClassificationReport(
        List.copyOf(classes),
        (double) right / truth.length,
        average("macro avg", classes, truth.length, score -> 1),
        average("weighted avg", classes, truth.length, Score::support));
  }

  /** Rows counted by true class (first index) and predicted class (second index). */
  static int[][] confusion(Predictions predictions, int[] truth) {
    int[][] confusion = new int[predictions.classes().size()][predictions.classes().size()];
    for (int row = 0; row < truth.length; row++) {
      confusion[truth[row]][predictions.label(row)]++;
    }
    return confusion;
  }

  private static Score score(String name, int hits, int predicted, int support) {
    return new Score(
        name,
        predicted == 0 ? 0 : (double) hits / predicted,
        support == 0 ? 0 : (double) hits / support,
        2.0 * hits / (predicted + support),
        support);
  }

  private static Score average(
      String name, List<Score> classes, int support, ToDoubleFunction<Score> weight) {
    double total = classes.stream().mapToDouble(weight).sum();
    return new Score(
        name,
        classes.stream().mapToDouble(s -> weight.applyAsDouble(s) * s.precision()).sum() / total,
        classes.stream().mapToDouble(s -> weight.applyAsDouble(s) * s.recall()).sum() / total,
        classes.stream().mapToDouble(s -> weight.applyAsDouble(s) * s.f1()).sum() / total,
        support);
  }

  /** The report as scikit-learn prints it, two digits, character for character. */
  public String text() {
    int width = "weighted avg".length();
    for (Score score : classes) {
      width = Math.max(width, score.name().codePointCount(0, score.name().length()));
    }
    StringBuilder text = new StringBuilder();
    text.append(row(width, "", "precision", "recall", "f1-score", "support")).append('\n');
    for (Score score : classes) {
      text.append(row(width, score));
    }
    text.append('\n');
    String rows = Integer.toString(macroAverage.support());
    text.append(row(width, "accuracy", "", "", digits(accuracy), rows));
    text.append(row(width, macroAverage));
    text.append(row(width, weightedAverage));
    return text.toString();
  }

  private static String row(int width, Score score) {
    return row(
        width,
        score.name(),
        digits(score.precision()),
        digits(score.recall()),
        digits(score.f1()),
        Integer.toString(score.support()));
  }

  private static String row(int width, String name, String... cells) {
    int length = name.codePointCount(0, name.length());
    StringBuilder row = new StringBuilder(" ".repeat(width - length)).append(name).append(' ');
    for (String cell : cells) {
      row.append(' ').append(" ".repeat(Math.max(0, 9 - cell.length()))).append(cell);
    }
    return row.append('\n').toString();
  }

  /** Python's rounding: of the exact binary value, half to even. */
  private static String digits(double value) {
    return new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }
}
