package io.premortem.dataset.reading;

import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.profile.ColumnType;
import io.premortem.dataset.profile.Columns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Rows of a table, all or a uniform random sample, in the order of the file.
 *
 * @param numbers of the rows in the file, ascending, 1 for the first
 */
public record RowSample(Columns columns, long[] numbers) {

  /** Characters of a free text that are read. */
  public static final int TEXT_CHARACTERS = 1_000;

  /**
   * The same rows for the same seed, whatever the columns.
   *
   * @param parquet in {@code workspace}, as {@link TableFile} wrote it
   * @param rows number of its rows
   * @param wanted its columns, or some of them
   * @param limit most rows to read
   */
  public static RowSample read(
      Path parquet,
      Workspace workspace,
      long rows,
      List<ColumnProfile> wanted,
      int limit,
      long seed,
      DuckDbSettings settings) {
    int size = Math.toIntExact(Math.min(rows, limit));
    List<Columns.Column> columns = wanted.stream().map(p -> TableReader.empty(p, size)).toList();
    List<Map<String, String>> known = wanted.stream().map(p -> seen(p.type())).toList();
    long[] numbers = new long[size];
    int[] next = {0};
    try (var db = DuckDb.open(workspace, settings)) {
      db.forEach(
          query(parquet, rows, wanted, limit, seed),
          row -> {
            int at = next[0]++;
            TableReader.fill(columns, row, at);
            share(columns, known, at);
            numbers[at] = row.getLong(columns.size() + 1);
          });
    }
    if (next[0] != size) {
      throw new IllegalStateException("Parquet gave " + next[0] + " rows, not " + size);
    }
    return new RowSample(new Columns(size, new ArrayList<>(columns)), numbers);
  }

  private static String query(
      Path parquet, long rows, List<ColumnProfile> wanted, int limit, long seed) {
    String values =
        IntStream.range(0, wanted.size())
            .mapToObj(i -> expression(wanted.get(i)) + " AS c" + i)
            .collect(Collectors.joining(", "));
    String names =
        LongStream.range(0, wanted.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    String table =
        "SELECT %s, row_number() OVER () AS n FROM read_parquet(%s)"
            .formatted(values, DuckDb.text(parquet.toString()));
    String picked =
        rows <= limit
            ? ""
            : " WHERE n IN (SELECT i FROM range(1, %d) AS r(i) ORDER BY hash(i, %d), i LIMIT %d)"
                .formatted(rows + 1, seed, limit);
    return "SELECT %s, n FROM (%s)%s ORDER BY n".formatted(names, table, picked);
  }

  private static String expression(ColumnProfile column) {
    String value = TableReader.expression(column);
    return column.type() == ColumnType.TEXT
        ? "left(%s, %d)".formatted(value, TEXT_CHARACTERS)
        : value;
  }

  /** Few different values are kept once each; free text hardly repeats. */
  private static Map<String, String> seen(ColumnType type) {
    return type == ColumnType.TEXT || type == ColumnType.TIMESTAMP ? null : new HashMap<>();
  }

  private static void share(List<Columns.Column> columns, List<Map<String, String>> known, int at) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i) instanceof Columns.Texts texts && known.get(i) != null) {
        String value = texts.values()[at];
        texts.values()[at] = value == null ? null : known.get(i).computeIfAbsent(value, v -> v);
      }
    }
  }
}
