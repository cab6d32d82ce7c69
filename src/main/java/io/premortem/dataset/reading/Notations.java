package io.premortem.dataset.reading;

import io.premortem.dataset.csv.CsvProblem;
import io.premortem.dataset.csv.CsvProblem.Kind;
import io.premortem.dataset.profile.ColumnType;
import io.premortem.dataset.profile.Notation;
import io.premortem.dataset.profile.TypeChoice;
import io.premortem.dataset.profile.TypeRules;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;

/**
 * How each column of the table {@code raw} writes its values. A sample only proposes notations; the
 * first that every row confirms is taken.
 *
 * @param chosen in the order of the wanted columns
 * @param ambiguous names of date columns that read both day first and month first
 * @param mixed names of columns with amounts in several currencies
 */
record Notations(List<Notation> chosen, Set<String> ambiguous, Set<String> mixed) {

  /** The line of the file on which a data row (0-based) begins. */
  @FunctionalInterface
  interface Lines {
    long of(long row) throws IOException, CsvProblem;
  }

  private static final int SAMPLE_ROWS = 1000;
  private static final int SHOWN_CHARACTERS = 60;

  /** DuckDB plans a query in the square of its columns; reading the file again costs less. */
  private static final int COLUMNS_A_QUERY = 50;

  /**
   * @param comma whether {@code 1,234} is rather one and a bit than more than a thousand
   * @throws CsvProblem for a value that is not of the type that a user chose for its column
   */
  static Notations of(DuckDb db, List<WantedColumn> columns, boolean comma, Lines lines)
      throws IOException, CsvProblem {
    List<List<String>> sample = sample(db, columns);
    List<Notation> chosen = new ArrayList<>();
    Map<Integer, Deque<Notation>> candidates = new TreeMap<>();
    for (int i = 0; i < columns.size(); i++) {
      Deque<Notation> proposed =
          isEmpty(db, columns.get(i), sample.get(i))
              ? new ArrayDeque<>(List.of(Notation.TEXT))
              : proposed(columns.get(i), sample.get(i), comma);
      if (proposed.isEmpty()) {
        throw notOfType(db, columns.get(i), sample.get(i), lines);
      }
      chosen.add(proposed.removeFirst());
      candidates.put(i, proposed);
    }
    confirm(db, columns, chosen, candidates, sample, lines);
    Set<String> mixed = new HashSet<>();
    reconsider(db, columns, chosen, mixed);
    return new Notations(List.copyOf(chosen), ambiguous(db, columns, chosen), Set.copyOf(mixed));
  }

  private static List<List<String>> sample(DuckDb db, List<WantedColumn> columns) {
    List<List<String>> sample = new ArrayList<>();
    columns.forEach(_ -> sample.add(new ArrayList<>()));
    String wanted = columns.stream().map(WantedColumn::raw).collect(Collectors.joining(", "));
    db.forEach(
        "SELECT " + wanted + " FROM raw LIMIT " + SAMPLE_ROWS,
        row -> {
          for (int i = 0; i < sample.size(); i++) {
            String value = row.getString(i + 1);
            if (value != null && !Notation.isMissing(value)) {
              sample.get(i).add(value);
            }
          }
        });
    return sample;
  }

  /** Whether there is no value at all, which spares trying every notation. */
  private static boolean isEmpty(DuckDb db, WantedColumn column, List<String> sample) {
    return sample.isEmpty()
        && column.type().isEmpty()
        && db.one(
            "SELECT count(*) FROM raw WHERE %1$s IS NOT NULL AND NOT %2$s"
                .formatted(column.raw(), Conversion.isMissing(column.raw())),
            row -> row.getLong(1) == 0);
  }

  private static Deque<Notation> proposed(WantedColumn column, List<String> sample, boolean comma) {
    if (column.type().isEmpty()) {
      return new ArrayDeque<>(TypeRules.candidates(column.name(), sample, comma));
    }
    return column.type().get().notations().stream()
        .filter(notation -> sample.stream().allMatch(notation::matches))
        .collect(Collectors.toCollection(ArrayDeque::new));
  }

  private static void confirm(
      DuckDb db,
      List<WantedColumn> columns,
      List<Notation> chosen,
      Map<Integer, Deque<Notation>> candidates,
      List<List<String>> sample,
      Lines lines)
      throws IOException, CsvProblem {
    Set<Integer> pending = new TreeSet<>(candidates.keySet());
    while (!pending.isEmpty()) {
      pending.removeIf(i -> chosen.get(i) == Notation.TEXT);
      pending = refuted(db, columns, chosen, pending);
      for (int i : pending) {
        if (candidates.get(i).isEmpty()) {
          throw notOfType(db, columns.get(i), sample.get(i), lines);
        }
        chosen.set(i, candidates.get(i).removeFirst());
      }
    }
  }

  /** The columns in which a value does not match, or that hold no value of the type at all. */
  private static Set<Integer> refuted(
      DuckDb db, List<WantedColumn> columns, List<Notation> claims, Set<Integer> asked) {
    return asked.stream()
        .gather(Gatherers.windowFixed(COLUMNS_A_QUERY))
        .flatMap(some -> refutedOf(db, columns, claims, some).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Integer> refutedOf(
      DuckDb db, List<WantedColumn> columns, List<Notation> claims, List<Integer> asked) {
    String counts =
        asked.stream()
            .map(i -> Conversion.of(claims.get(i)).counts(columns.get(i).raw()))
            .collect(Collectors.joining(", "));
    return db.one(
        "SELECT " + counts + " FROM raw",
        row -> {
          List<Integer> refuted = new ArrayList<>();
          for (int k = 0; k < asked.size(); k++) {
            // A type that the user chose also fits a column without any value.
            boolean none =
                row.getLong(2 * k + 1) == 0 && columns.get(asked.get(k)).type().isEmpty();
            if (none || row.getLong(2 * k + 2) > 0) {
              refuted.add(asked.get(k));
            }
          }
          return refuted;
        });
  }

  /** Digits that name things, and amounts in several currencies, are text. */
  private static void reconsider(
      DuckDb db, List<WantedColumn> columns, List<Notation> chosen, Set<String> mixed) {
    IntStream.range(0, columns.size())
        .filter(i -> chosen.get(i) == Notation.INTEGER || chosen.get(i).isAmount())
        .boxed()
        .gather(Gatherers.windowFixed(COLUMNS_A_QUERY))
        .forEach(some -> reconsider(db, columns, some, chosen, mixed));
  }

  private static void reconsider(
      DuckDb db,
      List<WantedColumn> columns,
      List<Integer> asked,
      List<Notation> chosen,
      Set<String> mixed) {
    String figures =
        asked.stream()
            .map(i -> figures(columns.get(i).raw(), chosen.get(i)))
            .collect(Collectors.joining(", "));
    db.forEach(
        "SELECT " + figures + " FROM raw",
        row -> {
          for (int k = 0; k < asked.size(); k++) {
            WantedColumn column = columns.get(asked.get(k));
            boolean plain = row.getLong(4 * k + 3) == 0;
            boolean several = row.getLong(4 * k + 4) > 1;
            boolean names =
                plain
                    && TypeRules.isIdentifier(
                        column.name(), row.getInt(4 * k + 1), row.getInt(4 * k + 2));
            if (several) {
              mixed.add(column.name());
            }
            if ((names || several) && column.type().isEmpty()) {
              chosen.set(asked.get(k), Notation.TEXT);
            }
          }
        });
  }

  /** Fewest and most digits, values with more than digits and signs, currencies. */
  private static String figures(String raw, Notation notation) {
    // An amount with a fraction or a currency sign is no number of an account.
    String other = notation.isAmount() ? "[^0-9 ]" : "[^0-9+-]";
    String matches = Conversion.of(notation).matches(raw);
    String digits = "length(regexp_replace(" + raw + ", '[^0-9]', '', 'g'))";
    return "min(%1$s) FILTER (%2$s), max(%1$s) FILTER (%2$s), ".formatted(digits, matches)
        + "count(*) FILTER (%s AND regexp_matches(%s, %s)), "
            .formatted(matches, raw, DuckDb.text(other))
        + (notation.isAmount()
            ? "count(DISTINCT nullif(" + Conversion.currency(raw) + ", ''))"
            : "0");
  }

  private static Set<String> ambiguous(
      DuckDb db, List<WantedColumn> columns, List<Notation> chosen) {
    List<Notation> exchanged = chosen.stream().map(TypeRules::exchangedOrder).toList();
    Set<Integer> asked =
        IntStream.range(0, columns.size())
            .filter(i -> exchanged.get(i) != null && columns.get(i).type().isEmpty())
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new));
    Set<Integer> refuted = refuted(db, columns, exchanged, asked);
    return asked.stream()
        .filter(i -> !refuted.contains(i))
        .map(i -> columns.get(i).name())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Names the first row that the notation which fits most of the sample does not fit. */
  private static CsvProblem notOfType(
      DuckDb db, WantedColumn column, List<String> sample, Lines lines)
      throws IOException, CsvProblem {
    TypeChoice type = column.type().orElseThrow();
    Notation nearest =
        type.notations().stream()
            .max(Comparator.comparingLong(n -> sample.stream().filter(n::matches).count()))
            .orElseThrow();
    record Found(long row, String value) {}
    Found found =
        db.one(
            "SELECT n, left(v, %d) FROM (SELECT row_number() OVER () - 1 AS n, %s AS v FROM raw)"
                    .formatted(SHOWN_CHARACTERS, column.raw())
                + " WHERE v IS NOT NULL AND NOT %s ORDER BY n LIMIT 1"
                    .formatted(Conversion.of(nearest).fits("v")),
            row -> new Found(row.getLong(1), row.getString(2)));
    return new CsvProblem(
        Kind.NOT_OF_TYPE,
        lines.of(found.row()),
        column.index() + 1,
        found.value(),
        column.name(),
        nearest.type() == ColumnType.TIMESTAMP ? ColumnType.TIMESTAMP.id() : type.id());
  }
}
