package io.premortem.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.premortem.risk.Assessment;
import io.premortem.risk.Assessments;
import io.premortem.risk.compliance.Applicability;
import io.premortem.risk.compliance.Pressure;
import io.premortem.risk.compliance.Rules;
import io.premortem.risk.engine.SimulationCheck;
import io.premortem.risk.engine.Simulator;
import io.premortem.risk.engine.Watch;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.law.Obligations;
import io.premortem.risk.valuation.Valuation;
import io.premortem.risk.valuation.Violation;
import io.premortem.tenancy.AuditLog;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The reports of the current tenant. A report, once stored, never changes. */
@ApplicationScoped
public class Reports {
  /** A report is computed while its reader waits. */
  private static final int MOST_TRIALS = 500_000;

  /**
   * A stored report, without its content.
   *
   * @param number within the assessment
   */
  public record Snapshot(UUID id, UUID assessment, int number, Instant createdAt) {}

  private final Assessments assessments;
  private final Knowledge knowledge;
  private final Rules rules;
  private final Obligations obligations;
  private final ReportStore store;
  private final AuditLog audit;
  private final Clock clock;
  private final ObjectMapper json;

  Reports(
      Assessments assessments,
      Knowledge knowledge,
      Rules rules,
      Obligations obligations,
      ReportStore store,
      AuditLog audit,
      Clock clock,
      ObjectMapper json) {
    this.assessments = assessments;
    this.knowledge = knowledge;
    this.rules = rules;
    this.obligations = obligations;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
    this.json = json;
  }

  /** Computes and stores a report. No transaction is open while the engine works. */
  public RunResult run(UUID assessmentId, RunOptions options, String actor) {
    Optional<Assessment> found = assessments.find(assessmentId);
    if (found.isEmpty()) {
      return new RunResult.Missing();
    }
    Assessment assessment = found.get();
    Applicability law = obligations.applicability(assessmentId);
    var valuation =
        Valuation.of(
            knowledge,
            assessment.usedAnswers(knowledge),
            Pressure.of(law, assessment.answers().keySet()),
            assessment.used(),
            assessment.computeFlows(knowledge),
            options.toRun());
    return switch (valuation) {
      case Valuation.Refused(List<Violation> violations) -> new RunResult.Refused(violations);
      case Valuation.Valued valued -> run(assessment, law, valued, actor);
    };
  }

  private RunResult run(
      Assessment assessment, Applicability law, Valuation.Valued valued, String actor) {
    List<Violation> violations =
        SimulationCheck.violations(valued.simulation()).stream()
            .map(v -> Violation.of(v.field(), v.message(), v.message()))
            .toList();
    if (valued.simulation().trials() > MOST_TRIALS) {
      violations =
          List.of(
              Violation.of(
                  "trials",
                  "Give at most " + MOST_TRIALS + "; for more use the simulations call.",
                  "最多 " + MOST_TRIALS + " 次；更多请使用 simulations 接口。"));
    }
    if (!violations.isEmpty()) {
      return new RunResult.Refused(violations);
    }
    int threads = Runtime.getRuntime().availableProcessors();
    var result = Simulator.run(valued.simulation(), threads, Watch.NONE);
    var content =
        new ReportContent(
            knowledge, assessment, new ComplianceEvidence(rules, law), valued, result);
    return new RunResult.Done(
        QuarkusTransaction.requiringNew().call(() -> store(assessment, content, actor)));
  }

  private Report store(Assessment assessment, ReportContent content, String actor) {
    // The audit log's lock, taken first, also keeps two runs from taking one number.
    var id = UUID.randomUUID();
    audit.record(actor, "report.created", id.toString(), assessment.name());
    var row = new ReportEntity();
    row.id = id;
    row.assessmentId = assessment.id();
    row.number = store.latest(assessment.id()).map(last -> last.number + 1).orElse(1);
    row.revision = assessment.revision();
    row.createdBy = actor;
    row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var report = content.report(row.id, row.number, row.createdAt);
    row.body = write(report);
    row.sha256 = Hashes.sha256(row.body);
    store.persist(row);
    return report;
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
    Report report = read(row.body);
    boolean current =
        assessments
            .find(row.assessmentId)
            .filter(assessment -> assessment.revision() == row.revision)
            .isPresent();
    return report.withStale(
        !current
            || !report.provenance().knowledgeVersion().equals(knowledge.version())
            || lawHasMoved(row.assessmentId, report));
  }

  /** Whether other obligations are open today than the report counted: laws take effect. */
  private boolean lawHasMoved(UUID assessment, Report report) {
    List<String> counted = report.provenance().obligations();
    return counted != null
        && !counted.equals(ComplianceEvidence.open(obligations.applicability(assessment)));
  }

  private String write(Report report) {
    try {
      return json.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report is not writable as JSON", e);
    }
  }

  private Report read(String body) {
    try {
      return json.readValue(body, Report.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report's row holds bad JSON", e);
    }
  }
}
