package io.premortem.dataset.reading;

import static io.premortem.dataset.reading.DuckDb.text;

import io.premortem.dataset.csv.CsvFile;
import io.premortem.dataset.profile.Notation;
import io.premortem.dataset.profile.TypeRules;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The table {@code data} with columns {@code c1, c2, …}, each of the type that all its values have.
 * A sample only proposes notations; the first that every row confirms is taken.
 *
 * @param names as the file gives them
 * @param ambiguous names of date columns that read both day first and month first
 */
record TypedTable(long rows, List<String> names, List<Notation> notations, Set<String> ambiguous) {

  private static final int SAMPLE_ROWS = 1000;

  /** Loads the rows that {@link CsvFile#check} wrote to {@code canonical}. */
  static TypedTable load(DuckDb db, CsvFile file, Path canonical) {
    int width = file.header().names().size();
    loadText(db, width, canonical);
    long rows = db.one("SELECT count(*) FROM raw", row -> row.getLong(1));
    if (rows != file.rows()) {
      throw new IllegalStateException("DuckDB read " + rows + " of " + file.rows() + " rows");
    }
    List<Notation> notations = confirmed(db, candidates(db, file));
    keepIdentifiers(db, file.header().names(), notations);
    convert(db, notations);
    var ambiguous = ambiguous(db, file.header().names(), notations);
    db.execute("DROP TABLE raw");
    return new TypedTable(rows, file.header().names(), List.copyOf(notations), ambiguous);
  }

  static String column(int index) {
    return "c" + (index + 1);
  }

  /** All values as text, trimmed; blank is NULL. */
  private static void loadText(DuckDb db, int width, Path canonical) {
    String types = columns(width, c -> text(c) + ": 'VARCHAR'");
    String values = columns(width, c -> "nullif(trim(" + c + ", " + SPACES + "), '') AS " + c);
    db.execute(
        "CREATE TABLE raw AS SELECT %s FROM read_csv(%s, auto_detect = false, header = false, "
                .formatted(values, text(canonical.toString()))
            + "delim = ',', quote = '\"', escape = '\"', new_line = '\\n', strict_mode = true, "
            + "max_line_size = 4194304, buffer_size = 16777216, columns = {%s})".formatted(types));
  }

  private static final String SPACES = "' \t\r\n\u00a0\u3000'";

  private static String columns(int width, java.util.function.UnaryOperator<String> form) {
    return IntStream.range(0, width)
        .mapToObj(i -> form.apply(column(i)))
        .collect(Collectors.joining(", "));
  }

  private static List<Deque<Notation>> candidates(DuckDb db, CsvFile file) {
    int width = file.header().names().size();
    // Where the semicolon separates values, the comma is usually the decimal one.
    boolean comma = file.dialect().delimiter() == ';';
    List<List<String>> sample = new ArrayList<>();
    IntStream.range(0, width).forEach(i -> sample.add(new ArrayList<>()));
    db.all(
        "SELECT * FROM raw LIMIT " + SAMPLE_ROWS,
        row -> {
          for (int i = 0; i < width; i++) {
            String value = row.getString(i + 1);
            if (value != null && !isMissing(value)) {
              sample.get(i).add(value);
            }
          }
          return width;
        });
    return sample.stream()
        .<Deque<Notation>>map(values -> new ArrayDeque<>(TypeRules.candidates(values, comma)))
        .toList();
  }

  private static boolean isMissing(String value) {
    return Notation.MISSING.contains(value.toLowerCase(Locale.ROOT));
  }

  /** For each column the first candidate that every row confirms. */
  private static List<Notation> confirmed(DuckDb db, List<Deque<Notation>> candidates) {
    Map<Integer, Notation> pending = new TreeMap<>();
    List<Notation> chosen = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      chosen.add(candidates.get(i).removeFirst());
      pending.put(i, chosen.get(i));
    }
    while (!pending.isEmpty()) {
      pending.values().removeIf(notation -> notation == Notation.TEXT);
      Set<Integer> refuted = refuted(db, pending);
      pending.clear();
      for (int i : refuted) {
        chosen.set(i, candidates.get(i).removeFirst());
        pending.put(i, chosen.get(i));
      }
    }
    return chosen;
  }

  /** The columns in which a value does not match, or that hold no value of the type at all. */
  private static Set<Integer> refuted(DuckDb db, Map<Integer, Notation> claims) {
    if (claims.isEmpty()) {
      return Set.of();
    }
    List<Integer> columns = List.copyOf(claims.keySet());
    String counts =
        columns.stream()
            .map(i -> Conversion.of(claims.get(i)).counts(column(i)))
            .collect(Collectors.joining(", "));
    return db.one(
        "SELECT " + counts + " FROM raw",
        row -> {
          Set<Integer> refuted = new HashSet<>();
          for (int k = 0; k < columns.size(); k++) {
            if (row.getLong(2 * k + 1) == 0 || row.getLong(2 * k + 2) > 0) {
              refuted.add(columns.get(k));
            }
          }
          return refuted;
        });
  }

  private static void keepIdentifiers(DuckDb db, List<String> names, List<Notation> notations) {
    for (int i = 0; i < names.size(); i++) {
      if (notations.get(i) == Notation.INTEGER && namesThings(db, names.get(i), column(i))) {
        notations.set(i, Notation.TEXT);
      }
    }
  }

  private static boolean namesThings(DuckDb db, String name, String column) {
    String digits = "length(ltrim(" + column + ", '+-'))";
    return db.one(
        "SELECT min(%1$s), max(%1$s) FROM raw WHERE %2$s"
            .formatted(digits, Conversion.of(Notation.INTEGER).matches(column)),
        row -> TypeRules.isIdentifier(name, row.getInt(1), row.getInt(2)));
  }

  private static void convert(DuckDb db, List<Notation> notations) {
    String values =
        IntStream.range(0, notations.size())
            .mapToObj(i -> Conversion.of(notations.get(i)).value(column(i)) + " AS " + column(i))
            .collect(Collectors.joining(", "));
    db.execute("CREATE TABLE data AS SELECT " + values + " FROM raw");
  }

  private static Set<String> ambiguous(DuckDb db, List<String> names, List<Notation> notations) {
    Map<Integer, Notation> exchanged = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      Notation other = TypeRules.exchangedOrder(notations.get(i));
      if (other != null) {
        exchanged.put(i, other);
      }
    }
    Set<Integer> refuted = refuted(db, exchanged);
    return exchanged.keySet().stream()
        .filter(i -> !refuted.contains(i))
        .map(names::get)
        .collect(Collectors.toUnmodifiableSet());
  }
}
