package io.premortem.lab.learn;

import io.premortem.lab.learn.TrainingOutcome.MissingCount;
import io.premortem.lab.learn.TrainingOutcome.Unusable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Usable rows with their classes: what training starts from.
 *
 * @param labels index into {@code classes} per row
 * @param dropped rows left out for a missing value
 */
record Examples(Table features, List<String> classes, int[] labels, int dropped) {
  static final int MIN_ROWS = 10;
  static final int MAX_CLASSES = 1_000;
  static final int MAX_WIDTH = 10_000;

  /** Either usable examples, or why there are none. */
  sealed interface Gathered {
    record Usable(Examples examples) implements Gathered {}

    record Refused(Unusable reason) implements Gathered {}
  }

  /** Numbers of the classes, row by row. */
  Column target() {
    return new Column.Numeric("", Arrays.stream(labels).asDoubleStream().toArray());
  }

  static Gathered gather(Table table, String target) {
    if (table.column(target).isEmpty()) {
      return new Gathered.Refused(new Unusable.MissingTarget(target, table.names()));
    }
    int[] complete = table.completeRows();
    if (complete.length < MIN_ROWS) {
      return new Gathered.Refused(
          new Unusable.TooFewRows(complete.length, table.rows(), MIN_ROWS, missing(table)));
    }
    Table usable = table.rows(complete);
    Column targetColumn = usable.column(target).orElseThrow();
    Table features = usable.without(target);
    List<String> classes = classes(targetColumn);
    Optional<Unusable> reason =
        refuseTarget(target, classes, complete.length).or(() -> refuseFeatures(target, features));
    if (reason.isPresent()) {
      return new Gathered.Refused(reason.get());
    }
    int dropped = table.rows() - complete.length;
    return new Gathered.Usable(
        new Examples(features, classes, labels(targetColumn, classes), dropped));
  }

  private static Optional<Unusable> refuseTarget(String target, List<String> classes, int rows) {
    if (classes.size() < 2) {
      return Optional.of(new Unusable.OneClass(target, classes.getFirst()));
    }
    int limit = Math.min(MAX_CLASSES, rows / 2);
    if (classes.size() > limit) {
      return Optional.of(new Unusable.TooManyClasses(target, classes.size(), rows, limit));
    }
    return Optional.empty();
  }

  private static Optional<Unusable> refuseFeatures(String target, Table features) {
    List<String> constant =
        features.columns().stream().filter(Examples::constant).map(Column::name).toList();
    if (constant.size() == features.columns().size()) {
      return Optional.of(new Unusable.NoFeatures(target, constant));
    }
    int width = 0;
    int most = 0;
    String widest = null;
    for (Column column : features.columns()) {
      int inputs = column instanceof Column.Text text ? Preparation.levels(text).size() : 1;
      width += inputs;
      if (inputs > most) {
        most = inputs;
        widest = column.name();
      }
    }
    return width > MAX_WIDTH
        ? Optional.of(new Unusable.TooManyLevels(widest, most, MAX_WIDTH))
        : Optional.empty();
  }

  private static boolean constant(Column column) {
    String first = column.text(0);
    return IntStream.range(1, column.size()).allMatch(row -> column.text(row).equals(first));
  }

  private static List<MissingCount> missing(Table table) {
    List<MissingCount> counts = new ArrayList<>();
    for (Column column : table.columns()) {
      int rows = (int) IntStream.range(0, column.size()).filter(column::missing).count();
      if (rows > 0) {
        counts.add(new MissingCount(column.name(), rows));
      }
    }
    counts.sort(Comparator.comparingInt(MissingCount::rows).reversed());
    return List.copyOf(counts);
  }

  /** Distinct values: in numeric order when all are numbers, else in order of their characters. */
  static List<String> classes(Column column) {
    Set<String> distinct = new LinkedHashSet<>();
    for (int row = 0; row < column.size(); row++) {
      distinct.add(column.text(row));
    }
    Comparator<String> byText = Comparator.naturalOrder();
    Comparator<String> order =
        distinct.stream().allMatch(Examples::isNumber)
            ? Comparator.comparingDouble(Double::parseDouble).thenComparing(byText)
            : byText;
    return distinct.stream().sorted(order).toList();
  }

  private static boolean isNumber(String text) {
    return text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  }

  static int[] labels(Column column, List<String> classes) {
    Map<String, Integer> index = new HashMap<>();
    classes.forEach(name -> index.put(name, index.size()));
    int[] labels = new int[column.size()];
    Arrays.setAll(labels, row -> index.get(column.text(row)));
    return labels;
  }
}
