package io.premortem.dataset.reading;

import io.premortem.dataset.profile.Bin;
import io.premortem.dataset.profile.Bins;
import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.profile.ColumnType;
import io.premortem.dataset.profile.FindingRules;
import io.premortem.dataset.profile.Notation;
import io.premortem.dataset.profile.NumberSummary;
import io.premortem.dataset.profile.TextSummary;
import io.premortem.dataset.profile.TimeSummary;
import io.premortem.dataset.profile.TopValue;
import io.premortem.dataset.profile.TypeRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The figures of the table {@code data}, one column at a time so that memory stays small. */
record ProfileQueries(DuckDb db, TypedTable table) {

  private static final int TOP = 10;
  private static final int EXAMPLES = 3;
  private static final int TOP_NUMBERS = 50;
  private static final int SHOWN_CHARACTERS = 200;

  List<ColumnProfile> columns() {
    return IntStream.range(0, table.columns().size()).mapToObj(this::column).toList();
  }

  /** Rows that repeat an earlier one, by a 64-bit hash of all values; 0 for a single column. */
  long duplicateRows() {
    int width = table.columns().size();
    if (width < 2) {
      return 0;
    }
    String all =
        IntStream.range(0, width).mapToObj(TypedTable::column).collect(Collectors.joining(", "));
    return db.one(
        "SELECT count(*) - count(DISTINCT hash(" + all + ")) FROM data", row -> row.getLong(1));
  }

  private ColumnProfile column(int index) {
    String c = TypedTable.column(index);
    long[] counts =
        db.one(
            "SELECT count(%1$s), count(DISTINCT %1$s) FROM data".formatted(c),
            row -> new long[] {row.getLong(1), row.getLong(2)});
    long present = counts[0];
    long distinct = counts[1];
    TypedTable.Column given = table.columns().get(index);
    Notation notation = given.notation();
    ColumnType type = notation.type();
    if (type == ColumnType.TEXT) {
      type = TypeRules.textType(present, distinct);
    }
    NumberSummary numbers = type.isNumber() ? numbers(c) : null;
    var profile =
        new ColumnProfile(
            given.name(),
            type,
            notation,
            table.rows() - present,
            distinct,
            numbers,
            type.isTime() ? times(c, notation) : null,
            isText(type) && present > 0 ? texts(c) : null,
            histogram(c, type, numbers),
            top(c, notation, present, distinct));
    return FindingRules.withRole(profile, table.rows(), given.wanted().role())
        .with(examples(c, notation));
  }

  private List<String> examples(String c, Notation notation) {
    return db
        .all(
            "SELECT left(%s, %d) FROM data WHERE %s IS NOT NULL LIMIT 50"
                .formatted(shown(c, notation), SHOWN_CHARACTERS, c),
            row -> row.getString(1))
        .stream()
        .distinct()
        .limit(EXAMPLES)
        .toList();
  }

  private static boolean isText(ColumnType type) {
    return type == ColumnType.TEXT || type == ColumnType.CATEGORICAL;
  }

  private NumberSummary numbers(String c) {
    return db.one(
        ("WITH s AS (SELECT min(%1$s) AS low, max(%1$s) AS high, avg(%1$s) AS mean,"
                + " stddev_samp(%1$s) AS sd,"
                + " quantile_cont(%1$s, [0.05, 0.25, 0.5, 0.75, 0.95]) AS q FROM data)"
                + " SELECT low, high, mean, coalesce(sd, 0), q[1], q[2], q[3], q[4], q[5] FROM s")
            .formatted(c),
        row ->
            new NumberSummary(
                row.getDouble(1),
                row.getDouble(2),
                row.getDouble(3),
                row.getDouble(4),
                row.getDouble(5),
                row.getDouble(6),
                row.getDouble(7),
                row.getDouble(8),
                row.getDouble(9)));
  }

  private TimeSummary times(String c, Notation notation) {
    return db.one(
        "SELECT %s, %s FROM data"
            .formatted(shown("min(" + c + ")", notation), shown("max(" + c + ")", notation)),
        row -> new TimeSummary(row.getString(1), row.getString(2)));
  }

  /** A value as text: times in ISO 8601, booleans in the words of the file. */
  static String shown(String value, Notation notation) {
    return switch (notation.type()) {
      case TIMESTAMP -> "strftime(" + value + ", '%Y-%m-%dT%H:%M:%S')";
      case BOOLEAN ->
          "CASE WHEN %1$s THEN %2$s WHEN NOT %1$s THEN %3$s END"
              .formatted(value, DuckDb.text(notation.yes()), DuckDb.text(notation.no()));
      default -> "CAST(" + value + " AS VARCHAR)";
    };
  }

  private TextSummary texts(String c) {
    return db.one(
        "SELECT min(length(%1$s)), max(length(%1$s)), avg(length(%1$s)) FROM data".formatted(c),
        row -> new TextSummary(row.getLong(1), row.getLong(2), row.getDouble(3)));
  }

  private List<Bin> histogram(String c, ColumnType type, NumberSummary numbers) {
    if (type.isNumber()) {
      boolean whole = type == ColumnType.INTEGER;
      return bins(c, Bins.covering(numbers.min(), numbers.max(), whole));
    }
    if (type.isTime()) {
      String days = "epoch(" + c + ") / 86400";
      Bins bins =
          db.one(
              "SELECT min(%1$s), max(%1$s) FROM data".formatted(days),
              row -> Bins.covering(row.getDouble(1), row.getDouble(2), type == ColumnType.DATE));
      return bins(days, bins);
    }
    return List.of();
  }

  private List<Bin> bins(String value, Bins bins) {
    long[] counts = new long[bins.count()];
    db.all(
        "SELECT CAST(greatest(0, least(%d, floor((%s - %s) / %s))) AS INTEGER) AS b, count(*)"
                .formatted(bins.count() - 1, value, number(bins.low()), number(bins.width()))
            + " FROM data WHERE (%s) IS NOT NULL GROUP BY b".formatted(value),
        row -> counts[row.getInt(1)] = row.getLong(2));
    List<Bin> bars = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      bars.add(new Bin(bins.edge(i), bins.edge(i + 1), counts[i]));
    }
    return bars;
  }

  private static String number(double value) {
    return "CAST(" + value + " AS DOUBLE)";
  }

  private List<TopValue> top(String c, Notation notation, long present, long distinct) {
    boolean repeats = notation == Notation.TEXT || notation.type() == ColumnType.BOOLEAN;
    if (distinct == 0
        || (repeats ? distinct == present && distinct > TOP : distinct > TOP_NUMBERS)) {
      return List.of();
    }
    return db.all(
        "SELECT left(%2$s, %3$d), count(*) FROM data WHERE %1$s IS NOT NULL GROUP BY %1$s"
                .formatted(c, shown(c, notation), SHOWN_CHARACTERS)
            + " ORDER BY count(*) DESC, %s LIMIT %d".formatted(c, TOP),
        row -> new TopValue(row.getString(1), row.getLong(2)));
  }
}
