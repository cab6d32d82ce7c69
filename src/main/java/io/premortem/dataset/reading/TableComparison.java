package io.premortem.dataset.reading;

import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.profile.ColumnType;
import io.premortem.dataset.profile.Group;
import io.premortem.dataset.profile.Grouping;
import io.premortem.dataset.profile.Profile;
import io.premortem.dataset.profile.TableChange;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Two Parquet files of ours, counted in the same groups: every row, one column at a time. Group 0
 * is that of missing values.
 */
public final class TableComparison {
  private static final int DECILES = 10;
  private static final int SHOWN_CHARACTERS = 200;
  private static final int SHOWN_ZEROS = 20;

  private final DuckDb db;
  private final Path before;
  private final Path after;
  private int tables;

  private TableComparison(DuckDb db, Path before, Path after) {
    this.db = db;
    this.before = before;
    this.after = after;
  }

  /**
   * What changed from one table to the other.
   *
   * @param before Parquet in {@code workspace}, as {@link TableFile} wrote it
   * @param after likewise
   */
  public static TableChange compare(
      Path before,
      Profile beforeProfile,
      Path after,
      Profile afterProfile,
      Workspace workspace,
      DuckDbSettings settings) {
    try (var db = DuckDb.open(workspace, settings)) {
      var comparison = new TableComparison(db, before, after);
      return TableChange.between(beforeProfile, afterProfile, comparison::groups);
    }
  }

  private List<Group> groups(ColumnProfile earlier, ColumnProfile later) {
    return switch (Grouping.of(earlier, later)) {
      case DECILES -> deciles(earlier, later);
      case VALUES -> values(earlier, later);
      case PRESENCE ->
          counted(
              source(before, earlier),
              source(after, later),
              "CASE WHEN v IS NULL THEN 0 ELSE 1 END",
              List.of(new Label(Group.Kind.PRESENT, null, null)));
      case NONE -> List.of();
    };
  }

  private List<Group> deciles(ColumnProfile earlier, ColumnProfile later) {
    String shares =
        IntStream.range(1, DECILES).mapToObj(i -> "0." + i).collect(Collectors.joining(", "));
    List<Double> edges =
        db.all(
            ("SELECT DISTINCT e FROM (SELECT unnest(q) AS e FROM"
                    + " (SELECT quantile_disc(v, [%s]) AS q FROM %s)) ORDER BY e")
                .formatted(shares, source(before, earlier)),
            row -> row.getDouble(1));
    List<Label> labels = new ArrayList<>();
    var group = new StringBuilder("CASE WHEN v IS NULL THEN 0");
    String low = null;
    for (double edge : edges) {
      group.append(" WHEN v <= CAST(").append(DuckDb.text(Double.toString(edge)));
      group.append(" AS DOUBLE) THEN ").append(labels.size() + 1);
      String high = text(edge, later.type());
      labels.add(new Label(Group.Kind.INTERVAL, low, high));
      low = high;
    }
    labels.add(new Label(Group.Kind.INTERVAL, low, null));
    group.append(" ELSE ").append(labels.size()).append(" END");
    return counted(source(before, earlier), source(after, later), group.toString(), labels);
  }

  private List<Group> values(ColumnProfile earlier, ColumnProfile later) {
    String levels = "levels" + tables++;
    db.execute(
        ("CREATE TABLE %1$s AS SELECT v AS level, row_number() OVER (ORDER BY n DESC, v) AS k FROM"
                + " (SELECT v, count(*) AS n FROM %2$s WHERE v IS NOT NULL GROUP BY v"
                + " ORDER BY n DESC, v LIMIT %3$d)")
            .formatted(levels, source(before, earlier), Grouping.MOST_VALUES));
    List<Label> labels =
        new ArrayList<>(
            db.all(
                "SELECT level FROM " + levels + " ORDER BY k",
                row -> new Label(Group.Kind.VALUE, label(row, earlier.type()), null)));
    labels.add(new Label(Group.Kind.OTHER, null, null));
    String join = " LEFT JOIN " + levels + " ON v = level";
    String group = "CASE WHEN v IS NULL THEN 0 ELSE coalesce(k, " + labels.size() + ") END";
    return counted(source(before, earlier) + join, source(after, later) + join, group, labels);
  }

  /** The groups in order, then the rows without a value. */
  private List<Group> counted(String earlier, String later, String group, List<Label> labels) {
    long[] rowsBefore = counts(earlier, group, labels.size());
    long[] rowsAfter = counts(later, group, labels.size());
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      var label = labels.get(i);
      groups.add(
          new Group(label.kind(), label.low(), label.high(), rowsBefore[i + 1], rowsAfter[i + 1]));
    }
    groups.add(new Group(Group.Kind.MISSING, null, null, rowsBefore[0], rowsAfter[0]));
    return groups;
  }

  private long[] counts(String source, String group, int groups) {
    long[] counts = new long[groups + 1];
    db.forEach(
        "SELECT CAST(%s AS INTEGER) AS g, count(*) FROM %s GROUP BY g".formatted(group, source),
        row -> counts[row.getInt(1)] = row.getLong(2));
    return counts;
  }

  /** The column as {@code v}: numbers and seconds since 1970 as doubles, anything else as text. */
  private static String source(Path parquet, ColumnProfile column) {
    String name = DuckDb.name(column.name());
    String value;
    if (column.type().isNumber()) {
      value = "CAST(" + name + " AS DOUBLE)";
    } else if (column.type().isTime()) {
      value = "CAST(epoch(" + name + ") AS DOUBLE)";
    } else {
      value = "CAST(" + name + " AS VARCHAR)";
    }
    return "(SELECT %s AS v FROM read_parquet(%s))"
        .formatted(value, DuckDb.text(parquet.toString()));
  }

  private static String label(ResultSet row, ColumnType type) throws SQLException {
    if (type.isNumber() || type.isTime()) {
      return text(row.getDouble(1), type);
    }
    String value = row.getString(1);
    return value.length() > SHOWN_CHARACTERS ? value.substring(0, SHOWN_CHARACTERS) : value;
  }

  private static String text(double value, ColumnType type) {
    if (type.isTime()) {
      var at = Instant.ofEpochSecond((long) Math.floor(value)).toString();
      return type == ColumnType.DATE ? at.substring(0, at.indexOf('T')) : at;
    }
    var exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    return Math.abs(exact.scale()) > SHOWN_ZEROS ? exact.toString() : exact.toPlainString();
  }

  private record Label(Group.Kind kind, String low, String high) {}
}
