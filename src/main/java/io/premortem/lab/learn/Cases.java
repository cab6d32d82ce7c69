package io.premortem.lab.learn;

import io.premortem.lab.learn.TrainingOutcome.Unusable;
import io.premortem.lab.learn.encode.ColumnRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rows that have a target; other columns may miss values.
 *
 * @param features every column but the target
 * @param classes none when the target is a quantity
 * @param labels class of each row; null for a quantity
 * @param values quantity of each row; null for classes
 * @param dropped rows left out because their target is missing
 */
record Cases(Table features, List<String> classes, int[] labels, double[] values, int dropped) {
  static final int MIN_ROWS = 20;

  /** A whole-numbered target with more values than this is a quantity, unless the request says. */
  static final int MAX_NUMBERED_CLASSES = 20;

  /** Either cases, or why there are none. */
  sealed interface Gathered {
    record Usable(Cases cases) implements Gathered {}

    record Refused(Unusable reason) implements Gathered {}
  }

  boolean quantity() {
    return classes.isEmpty();
  }

  /** What is to be predicted, row by row: numbers of classes, or the quantity. */
  Column target() {
    return new Column.Numeric(
        "", quantity() ? values : Arrays.stream(labels).asDoubleStream().toArray());
  }

  int rows() {
    return features.rows();
  }

  static Gathered gather(Table table, String target, Task task) {
    Optional<Column> column = table.column(target);
    if (column.isEmpty()) {
      return new Gathered.Refused(new Unusable.MissingTarget(target, table.names()));
    }
    int[] rows =
        IntStream.range(0, table.rows()).filter(row -> !column.get().missing(row)).toArray();
    if (rows.length < MIN_ROWS) {
      return new Gathered.Refused(
          new Unusable.TooFewTargets(target, rows.length, table.rows(), MIN_ROWS));
    }
    Table features = table.without(target).rows(rows);
    Column answers = column.get().rows(rows);
    int dropped = table.rows() - rows.length;
    Cases cases =
        quantity(answers, task)
            ? new Cases(features, List.of(), null, ((Column.Numeric) answers).values(), dropped)
            : ofClasses(features, answers, dropped);
    return refusal(cases, answers)
        .<Gathered>map(Gathered.Refused::new)
        .orElseGet(() -> new Gathered.Usable(cases));
  }

  private static Cases ofClasses(Table features, Column answers, int dropped) {
    List<String> classes = Examples.classes(answers);
    return new Cases(features, classes, Examples.labels(answers, classes), null, dropped);
  }

  private static boolean quantity(Column answers, Task task) {
    if (!(answers instanceof Column.Numeric number) || task == Task.CLASSIFICATION) {
      return false;
    }
    if (task == Task.REGRESSION) {
      return true;
    }
    boolean whole = Arrays.stream(number.values()).allMatch(value -> value == Math.rint(value));
    return !whole
        || Arrays.stream(number.values()).distinct().limit(MAX_NUMBERED_CLASSES + 1).count()
            > MAX_NUMBERED_CLASSES;
  }

  private static Optional<Unusable> refusal(Cases cases, Column answers) {
    String target = answers.name();
    if (cases.quantity()
        ? Arrays.stream(cases.values).distinct().count() < 2
        : cases.classes.size() < 2) {
      return Optional.of(new Unusable.OneClass(target, answers.text(0)));
    }
    int limit = Math.min(Examples.MAX_CLASSES, cases.rows() / 2);
    if (cases.classes.size() > limit) {
      return Optional.of(
          new Unusable.TooManyClasses(target, cases.classes.size(), cases.rows(), limit));
    }
    Map<String, ColumnRole> roles = ColumnRole.of(cases.features);
    if (roles.values().stream().noneMatch(ColumnRole::used)) {
      return Optional.of(new Unusable.NoFeatures(target, List.copyOf(roles.keySet())));
    }
    return Optional.empty();
  }

  /** The given rows as what a learner is to learn; a quantity by its scale. */
  Targets targets(int[] rows, Scale scale) {
    if (!quantity()) {
      return Targets.ofClasses(classes.size(), pick(rows));
    }
    float[] scaled = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      scaled[i] = (float) ((values[rows[i]] - scale.centre()) / scale.deviation());
    }
    return Targets.ofQuantity(scaled);
  }

  int[] pick(int[] rows) {
    return Arrays.stream(rows).map(row -> labels[row]).toArray();
  }

  double[] pickValues(int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
  }

  /** Mean and deviation of the quantity in some rows; (0, 1) for classes. */
  record Scale(double centre, double deviation) {}

  Scale scale(int[] rows) {
    if (quantity()) {
      double mean = Arrays.stream(rows).mapToDouble(row -> values[row]).average().orElse(0);
      double variance =
          Arrays.stream(rows)
              .mapToDouble(row -> (values[row] - mean) * (values[row] - mean))
              .average()
              .orElse(1);
      return new Scale((float) mean, variance > 0 ? (float) Math.sqrt(variance) : 1);
    }
    return new Scale(0, 1);
  }

  /**
   * Rows of equal text in a column get equal numbers, a missing one counts as a text of its own.
   */
  int[] groups(String name) {
    Column column = features.column(name).orElseThrow();
    Map<String, Integer> numbers = new HashMap<>();
    List<Integer> groups = new ArrayList<>();
    for (int row = 0; row < column.size(); row++) {
      String text = column.text(row) == null ? "" : column.text(row);
      groups.add(numbers.computeIfAbsent(text, key -> numbers.size()));
    }
    return groups.stream().mapToInt(Integer::intValue).toArray();
  }
}
