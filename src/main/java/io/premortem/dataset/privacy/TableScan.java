package io.premortem.dataset.privacy;

import io.premortem.dataset.privacy.detect.Anonymity;
import io.premortem.dataset.privacy.detect.ColumnScan;
import io.premortem.dataset.privacy.detect.CoordinateColumns;
import io.premortem.dataset.privacy.detect.KAnonymity;
import io.premortem.dataset.privacy.detect.PrivacyFinding;
import io.premortem.dataset.privacy.detect.QuasiIdentifiers;
import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.reading.StoredTable;
import io.premortem.jobs.JobCancelledException;
import io.premortem.jobs.JobContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A look at every value of every column, one column at a time. */
record TableScan(StoredTable table, JobContext job) {

  private static final int BETWEEN_QUESTIONS = 1024;

  /** Shorter whole numbers are nobody's card or telephone. */
  private static final double LONG_NUMBER = 1e9;

  ScanResult result() {
    var columns = table.profile().columns();
    var coordinates =
        CoordinateColumns.among(
            columns.stream().filter(c -> c.type().isNumber()).map(ColumnProfile::name).toList());
    List<PrivacyFinding> findings = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      findings.addAll(findings(columns.get(i), coordinates));
      job.progress((i + 1.0) / (columns.size() + 1), columns.get(i).name(), Map.of());
    }
    return new ScanResult(ScanResult.RULES, findings, anonymity(findings));
  }

  private List<PrivacyFinding> findings(ColumnProfile column, Set<String> coordinates) {
    boolean coordinate = coordinates.contains(column.name());
    if (!coordinate && !mayHoldText(column)) {
      return List.of();
    }
    var scan = new ColumnScan(column.name(), coordinate);
    long[] seen = {0};
    table.forEachValue(
        column,
        (value, rows) -> {
          if (seen[0]++ % BETWEEN_QUESTIONS == 0) {
            stopIfCancelled();
          }
          scan.add(value, rows);
        });
    return scan.findings();
  }

  private static boolean mayHoldText(ColumnProfile column) {
    return switch (column.type()) {
      case TEXT, CATEGORICAL -> true;
      case INTEGER -> column.numbers() != null && column.numbers().max() >= LONG_NUMBER;
      default -> false;
    };
  }

  private Anonymity anonymity(List<PrivacyFinding> findings) {
    var direct = findings.stream().map(PrivacyFinding::column).collect(Collectors.toSet());
    var profile = table.profile();
    var names = QuasiIdentifiers.among(profile.columns(), profile.rows(), direct);
    if (names.isEmpty()) {
      return null;
    }
    List<int[]> codes = new ArrayList<>();
    for (var column : profile.columns()) {
      if (names.contains(column.name())) {
        stopIfCancelled();
        codes.add(KAnonymity.code(table.column(column)));
      }
    }
    return KAnonymity.of(names, codes);
  }

  private void stopIfCancelled() {
    if (job.cancelled()) {
      throw new JobCancelledException();
    }
  }
}
