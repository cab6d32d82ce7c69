package io.premortem.dataset.profile;

import io.premortem.dataset.profile.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
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
   * @param named whether the file names its columns
   * @param ambiguous names of date columns that read both ways round
   */
  public static List<Finding> apply(
      long rows,
      long duplicateRows,
      List<ColumnProfile> columns,
      boolean named,
      Set<String> ambiguous) {
    List<Finding> findings = new ArrayList<>();
    if (!named) {
      findings.add(new Finding(Kind.NO_NAMES, null, columns.size(), 1));
    }
    if (rows < FEW_ROWS) {
      findings.add(new Finding(Kind.FEW_ROWS, null, rows, 1));
    }
    if (duplicateRows > 0) {
      findings.add(share(Kind.DUPLICATE_ROWS, null, duplicateRows, rows));
    }
    for (ColumnProfile column : columns) {
      addColumn(findings, column, rows);
      if (ambiguous.contains(column.name())) {
        findings.add(share(Kind.AMBIGUOUS_DATES, column.name(), rows - column.missing(), rows));
      }
    }
    return findings;
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

  /** Amounts may all differ; whole numbers and texts that all differ are names. */
  private static boolean namesRows(ColumnProfile column, long present) {
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
