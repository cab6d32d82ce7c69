package io.premortem.report;

import io.premortem.risk.Assessments;
import io.premortem.risk.law.Obligations;
import io.premortem.tenancy.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The reports of the current tenant. A report, once stored, never changes. */
@ApplicationScoped
public class Reports {
  /**
   * A stored report, without its content.
   *
   * @param number within the assessment
   */
  public record Snapshot(UUID id, UUID assessment, int number, Instant createdAt) {}

  private final Assessments assessments;
  private final Obligations obligations;
  private final ReportStore store;
  private final AuditLog audit;
  private final ReportJson json;

  Reports(
      Assessments assessments,
      Obligations obligations,
      ReportStore store,
      AuditLog audit,
      ReportJson json) {
    this.assessments = assessments;
    this.obligations = obligations;
    this.store = store;
    this.audit = audit;
    this.json = json;
  }

  /** The newest report of an assessment. */
  @Transactional
  public Optional<Report> latest(UUID assessmentId) {
    return store.latest(assessmentId).map(this::toReport);
  }

  @Transactional
  public Optional<Report> find(UUID reportId) {
    return store.findByIdOptional(reportId).map(this::toReport);
  }

  /** A report that leaves as a file. */
  @Transactional
  public Optional<Report> export(UUID reportId, String format, String actor) {
    Optional<Report> report = find(reportId);
    report.ifPresent(found -> audit.record(actor, "report.exported", reportId.toString(), format));
    return report;
  }

  /** Newest first. */
  @Transactional
  public List<Snapshot> snapshots(UUID assessmentId) {
    return store.all(assessmentId).stream().map(Reports::toSnapshot).toList();
  }

  /** The newest reports of all assessments. */
  @Transactional
  public List<Snapshot> newest(int limit) {
    return store.newest(limit).stream().map(Reports::toSnapshot).toList();
  }

  private static Snapshot toSnapshot(ReportEntity row) {
    return new Snapshot(row.id, row.assessmentId, row.number, row.createdAt);
  }

  private Report toReport(ReportEntity row) {
    Report report = json.read(row.body);
    boolean current =
        assessments
            .find(row.assessmentId)
            .filter(assessment -> assessment.revision() == row.revision)
            .isPresent();
    return report.withStale(!current || lawHasMoved(row.assessmentId, report));
  }

  /** Whether other obligations are open today than the report counted: laws take effect. */
  private boolean lawHasMoved(UUID assessment, Report report) {
    List<String> counted = report.provenance().obligations();
    return counted != null
        && !counted.equals(ComplianceEvidence.open(obligations.applicability(assessment)));
  }
}
