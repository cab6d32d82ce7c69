package io.premortem.lab.learn;

import io.premortem.lab.learn.encode.ColumnRole;
import io.premortem.lab.learn.encode.DatePart;
import io.premortem.lab.learn.encode.Source;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which rows are for training, in which folds, and which for the test. The test part is the head of
 * scikit-learn's shuffle (the same rows as the {@code article} recipe's, fewer of them), or the
 * newest rows, or whole groups.
 *
 * @param training row numbers, in their order
 * @param test row numbers
 * @param folds fold of each training row, in the order of {@code training}
 * @param by how the rows were parted
 */
record Partition(int[] training, int[] test, int[] folds, int foldCount, By by) {
  private static final double TEST_SHARE = 0.1;
  private static final double MOST_SHARE = 0.2;
  private static final int LEAST_TEST = 100;
  private static final int MOST_TEST = 2_000;

  /** How rows were parted: at random, by a date column, by a column's groups. */
  record By(Kind kind, String column) {
    enum Kind {
      RANDOM,
      TIME,
      GROUP
    }
  }

  static Partition of(Cases cases, String group, Choices choices, long seed) {
    int[] twins = choices.twinsTogether() ? twins(cases, group) : null;
    if (group != null) {
      int[] groups = cases.groups(group);
      return byGroup(twins == null ? groups : Twins.either(groups, twins), group, seed);
    }
    Optional<String> date = date(cases.features());
    return date.isPresent() ? byTime(cases, date.get(), twins) : random(cases, twins, seed);
  }

  /** Rows that are equal in every column that can be learnt from. */
  static int[] twins(Cases cases, String group) {
    Map<String, ColumnRole> roles = ColumnRole.of(cases.features());
    return Twins.of(
        new Table(
            cases.features().columns().stream()
                .filter(column -> roles.get(column.name()).used())
                .filter(column -> !column.name().equals(group))
                .toList()));
  }

  static int testRows(int rows) {
    double wanted = Math.clamp(rows * TEST_SHARE, LEAST_TEST, MOST_TEST);
    return (int) Math.ceil(Math.min(wanted, rows * MOST_SHARE));
  }

  private static int folds(int rows) {
    return rows <= 2_000 ? 8 : rows <= 20_000 ? 5 : rows <= 60_000 ? 4 : rows <= 200_000 ? 3 : 2;
  }

  /**
   * @param groups number of each row's group, which stays on one side; null for none
   */
  private static Partition random(Cases cases, int[] groups, long seed) {
    int[] order = NumpyPermutation.of(cases.rows(), Recipe.SPLIT_SEED);
    Head head = Head.of(order, testRows(cases.rows()), groups);
    int[] training = head.rest();
    int count = folds(training.length);
    if (groups != null) {
      count = (int) Math.min(count, Arrays.stream(training).map(r -> groups[r]).distinct().count());
    }
    return new Partition(
        training,
        head.taken(),
        stratified(cases, training, groups, count, seed),
        count,
        new By(By.Kind.RANDOM, null));
  }

  /** Each class is spread over the folds as evenly as can be, groups remaining whole. */
  private static int[] stratified(Cases cases, int[] training, int[] groups, int count, long seed) {
    int[] places = IntStream.range(0, training.length).toArray();
    new RandomStream(seed, "folds").shuffle(places);
    int[] order =
        cases.quantity()
            ? places
            : Arrays.stream(places)
                .boxed()
                .sorted(Comparator.comparingInt(place -> cases.labels()[training[place]]))
                .mapToInt(place -> place)
                .toArray();
    int[] folds = new int[training.length];
    Map<Integer, Integer> byGroup = new HashMap<>();
    for (int place : order) {
      int group = groups == null ? place : groups[training[place]];
      folds[place] = byGroup.computeIfAbsent(group, key -> byGroup.size() % count);
    }
    return folds;
  }

  /** A column of dates that nearly every row has. */
  private static Optional<String> date(Table features) {
    Map<String, ColumnRole> roles = ColumnRole.of(features);
    return features.columns().stream()
        .filter(column -> roles.get(column.name()) == ColumnRole.DATE)
        .filter(
            column ->
                IntStream.range(0, column.size()).filter(column::missing).count()
                    <= 0.1 * column.size())
        .map(Column::name)
        .findFirst();
  }

  /** The newest rows are the test; folds are stretches of time. */
  private static Partition byTime(Cases cases, String date, int[] twins) {
    float[] days = new Source.Date(date, DatePart.YEARS).read(cases.features());
    Column.Text column = (Column.Text) cases.features().column(date).orElseThrow();
    Comparator<Integer> order =
        Comparator.<Integer>comparingDouble(row -> Float.isNaN(days[row]) ? -1e9 : days[row])
            .thenComparing(row -> column.values()[row] == null ? "" : column.values()[row]);
    int[] rows =
        IntStream.range(0, cases.rows()).boxed().sorted(order).mapToInt(row -> row).toArray();
    int learnt = rows.length - testRows(rows.length);
    int count = Math.min(5, folds(learnt));
    Partition parted =
        new Partition(
            Arrays.copyOf(rows, learnt),
            Arrays.copyOfRange(rows, learnt, rows.length),
            stretches(learnt, count),
            count,
            new By(By.Kind.TIME, date));
    return twins == null ? parted : parted.untwinned(twins);
  }

  /** Twins have the same date: those of test rows, which stand at the boundary, join them. */
  private Partition untwinned(int[] twins) {
    Set<Integer> tested = new HashSet<>();
    Arrays.stream(test).forEach(row -> tested.add(twins[row]));
    int[] kept =
        IntStream.range(0, training.length)
            .filter(place -> !tested.contains(twins[training[place]]))
            .toArray();
    IntStream moved = Arrays.stream(training).filter(row -> tested.contains(twins[row]));
    Map<Integer, Integer> byTwin = new HashMap<>();
    for (int place : kept) {
      byTwin.putIfAbsent(twins[training[place]], folds[place]);
    }
    return new Partition(
        Arrays.stream(kept).map(place -> training[place]).toArray(),
        IntStream.concat(moved, Arrays.stream(test)).toArray(),
        Arrays.stream(kept).map(place -> byTwin.get(twins[training[place]])).toArray(),
        foldCount,
        by);
  }

  private static int[] stretches(int rows, int count) {
    int[] folds = new int[rows];
    Arrays.setAll(folds, i -> (int) ((long) i * count / rows));
    return folds;
  }

  /** No group stands on two sides; a few groups in random order make the test. */
  private static Partition byGroup(int[] groups, String group, long seed) {
    int[] sizes = Twins.sizes(groups);
    int[] order = IntStream.range(0, sizes.length).toArray();
    new RandomStream(seed, "groups").shuffle(order);
    int tested = 0;
    for (int rows = 0; rows < testRows(groups.length) && tested < order.length - 2; tested++) {
      rows += sizes[order[tested]];
    }
    int count = Math.min(5, order.length - tested);
    int[] part = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      part[order[i]] = i < tested ? -1 : i % count;
    }
    int[] test = IntStream.range(0, groups.length).filter(r -> part[groups[r]] < 0).toArray();
    int[] training = IntStream.range(0, groups.length).filter(r -> part[groups[r]] >= 0).toArray();
    int[] folds = Arrays.stream(training).map(row -> part[groups[row]]).toArray();
    return new Partition(training, test, folds, count, new By(By.Kind.GROUP, group));
  }

  /**
   * The same test part and a sample of the training rows, in folds as for so few rows.
   *
   * @param twins number of each row's group of equal rows, which stays in one fold; null for none
   */
  Partition sampled(Sample sample, Cases cases, int[] twins, long seed) {
    int[] groups = by.kind() == By.Kind.GROUP ? pick(cases.groups(by.column())) : null;
    int[] labels = cases.quantity() ? new int[training.length] : cases.pick(training);
    int[] places = groups == null ? sample.places(labels) : sample.placesByGroup(groups);
    int[] kept = Arrays.stream(places).map(place -> training[place]).toArray();
    int few = folds(kept.length);
    int[] found = Arrays.stream(places).map(place -> folds[place]).toArray();
    int[] numbers = Arrays.stream(found).distinct().sorted().toArray();
    if (by.kind() == By.Kind.TIME && twins == null) {
      int count = Math.min(5, few);
      return new Partition(kept, test, stretches(kept.length, count), count, by);
    }
    if ((groups != null || twins != null) && numbers.length > 1) {
      int[] folded = Arrays.stream(found).map(f -> Arrays.binarySearch(numbers, f)).toArray();
      return new Partition(kept, test, folded, numbers.length, by);
    }
    return new Partition(kept, test, stratified(cases, kept, twins, few, seed), few, by);
  }

  private int[] pick(int[] ofAll) {
    return Arrays.stream(training).map(row -> ofAll[row]).toArray();
  }

  /** Whether there are rows to learn from, to watch and to test on. */
  boolean sound() {
    return foldCount > 1 && test.length > 0 && Arrays.stream(folds).distinct().count() == foldCount;
  }

  /** Places in {@code training} of the rows in, or outside of, a fold. */
  int[] places(int fold, boolean inside) {
    return IntStream.range(0, folds.length)
        .filter(place -> (folds[place] == fold) == inside)
        .toArray();
  }
}
