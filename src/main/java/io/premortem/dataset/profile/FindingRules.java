package io.premortem.dataset.profile;

import io.premortem.dataset.profile.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is worth saying about a table. */
public final class FindingRules {

  /** Share of missing values from which a column is pointed out. */
  public static final double MANY_MISSING = 0.3;

  /** Share of distinct values from which a column that is no quantity names rows. */
  public static final double IDENTIFIER = 0.95;

  /** Rows below which a table is called small. */
  public static final int FEW_ROWS = 50;

  private FindingRules() {}

  /**
   * What was noticed while the file was read.
   *
   * @param named whether the file names its columns
   * @param unnamed columns without a name in a file that names the others
   * @param leftOut lines above and below the table
   * @param ambiguous names of date columns that read both ways round
   * @param mixed names of columns with amounts in several currencies
   */
  public record Reading(
      boolean named, int unnamed, int leftOut, Set<String> ambiguous, Set<String> mixed) {}

  /** The whole table's first, then in the order of the columns. */
  public static List<Finding> apply(
      long rows, long duplicateRows, List<ColumnProfile> columns, Reading reading) {
    List<Finding> findings = new ArrayList<>();
    addReading(findings, columns.size(), reading);
    if (rows < FEW_ROWS) {
      findings.add(new Finding(Kind.FEW_ROWS, null, rows, 1));
    }
    if (duplicateRows > 0) {
      findings.add(share(Kind.DUPLICATE_ROWS, null, duplicateRows, rows));
    }
    for (ColumnProfile column : columns) {
      addColumn(findings, column, rows);
      if (reading.ambiguous().contains(column.name())) {
        findings.add(share(Kind.AMBIGUOUS_DATES, column.name(), rows - column.missing(), rows));
      }
      if (reading.mixed().contains(column.name())) {
        findings.add(share(Kind.MIXED_CURRENCIES, column.name(), rows - column.missing(), rows));
      }
    }
    return findings;
  }

  private static void addReading(List<Finding> findings, int columns, Reading reading) {
    if (!reading.named()) {
      findings.add(new Finding(Kind.NO_NAMES, null, columns, 1));
    }
    if (reading.unnamed() > 0) {
      findings.add(share(Kind.UNNAMED_COLUMNS, null, reading.unnamed(), columns));
    }
    if (reading.leftOut() > 0) {
      findings.add(new Finding(Kind.LINES_LEFT_OUT, null, reading.leftOut(), 0));
    }
  }

  private static void addColumn(List<Finding> findings, ColumnProfile column, long rows) {
    long present = rows - column.missing();
    if (present == 0) {
      findings.add(share(Kind.ALL_MISSING, column.name(), rows, rows));
      return;
    }
    if (column.missing() >= MANY_MISSING * rows) {
      findings.add(share(Kind.MANY_MISSING, column.name(), column.missing(), rows));
    }
    if (column.distinct() == 1 && rows > 1) {
      findings.add(share(Kind.CONSTANT, column.name(), present, rows));
    } else if (namesRows(column, present)) {
      findings.add(share(Kind.IDENTIFIER_LIKE, column.name(), column.distinct(), rows));
    }
  }

  /** The column with the role that it has been given, or one that its figures suggest. */
  public static ColumnProfile withRole(ColumnProfile column, long rows, Optional<Role> given) {
    boolean namesRows = namesRows(column, rows - column.missing());
    return column.with(
        given.orElseGet(() -> RoleRules.of(column.name(), column.notation(), namesRows)));
  }

  /** Amounts may all differ; whole numbers and texts that all differ are names. */
  static boolean namesRows(ColumnProfile column, long present) {
    return switch (column.type()) {
      case TEXT -> present >= 20 && column.distinct() >= IDENTIFIER * present;
      case INTEGER ->
          present >= 20
              && column.distinct() == present
              && column.numbers().max() - column.numbers().min() < 2.0 * present;
      default -> false;
    };
  }

  private static Finding share(Kind kind, String column, long count, long rows) {
    return new Finding(kind, column, count, rows == 0 ? 0 : (double) count / rows);
  }
}
