package io.premortem.report;

import io.premortem.risk.Assessment;
import io.premortem.risk.Assessments;
import io.premortem.risk.SimulationDesk;
import io.premortem.risk.engine.SimulationCheck;
import io.premortem.risk.plan.Situations;
import io.premortem.risk.valuation.Catalogue;
import io.premortem.risk.valuation.Run;
import io.premortem.risk.valuation.Situation;
import io.premortem.risk.valuation.Valuation;
import io.premortem.risk.valuation.Violation;
import io.premortem.tenancy.AuditLog;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Computes reports of the current tenant and stores them. */
@ApplicationScoped
class ReportRuns {
  /** A report is computed while its reader waits. */
  private static final int MOST_TRIALS = 500_000;

  private final Assessments assessments;
  private final Situations situations;
  private final SimulationDesk desk;
  private final ReportExtras extras;
  private final ReportStore store;
  private final Seals seals;
  private final AuditLog audit;
  private final Event<SnapshotMade> made;
  private final Clock clock;
  private final ReportJson json;
  private final InputsJson inputsJson;

  ReportRuns(
      Assessments assessments,
      Situations situations,
      SimulationDesk desk,
      ReportExtras extras,
      ReportStore store,
      Seals seals,
      AuditLog audit,
      Event<SnapshotMade> made,
      Clock clock,
      ReportJson json,
      InputsJson inputsJson) {
    this.assessments = assessments;
    this.situations = situations;
    this.desk = desk;
    this.extras = extras;
    this.store = store;
    this.seals = seals;
    this.audit = audit;
    this.made = made;
    this.clock = clock;
    this.json = json;
    this.inputsJson = inputsJson;
  }

  /** Computes and stores a report. No transaction is open while the engine works. */
  public RunResult run(UUID assessmentId, RunOptions options, String actor) {
    Optional<Assessment> found = assessments.find(assessmentId);
    if (found.isEmpty()) {
      return new RunResult.Missing();
    }
    Assessment assessment = found.get();
    Situation situation = situations.of(assessment);
    Run run = options.toRun();
    Catalogue catalogue = situations.catalogue(assessment);
    return switch (Valuation.of(situation, catalogue, run)) {
      case Valuation.Refused(List<Violation> violations) -> new RunResult.Refused(violations);
      case Valuation.Valued valued -> run(assessment, situation, catalogue, run, valued, actor);
    };
  }

  private RunResult run(
      Assessment assessment,
      Situation situation,
      Catalogue catalogue,
      Run run,
      Valuation.Valued valued,
      String actor) {
    List<Violation> violations =
        SimulationCheck.violations(valued.simulation()).stream()
            .map(v -> Violation.of(v.field(), v.message(), v.chinese()))
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
    var result = desk.run(valued.simulation());
    var knowledge = catalogue.knowledge().with(situation.own());
    var content =
        new ReportContent(
            knowledge,
            assessment,
            new ComplianceEvidence(catalogue.rules(), situation.law(catalogue.rules())),
            valued,
            situation,
            result);
    var inputs =
        new Inputs(catalogue.knowledge().version(), catalogue.rules().version(), situation, run);
    var told = extras.of(assessment.id(), inputs, knowledge, valued, result, actor);
    var report =
        QuarkusTransaction.requiringNew()
            .call(() -> store(assessment, inputs, content, told, actor));
    made.fire(new SnapshotMade(report.id(), actor));
    return new RunResult.Done(report);
  }

  private Report store(
      Assessment assessment, Inputs inputs, ReportContent content, Extras told, String actor) {
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
    var report = content.report(row.id, row.number, row.createdAt, told);
    row.body = json.write(report);
    row.inputs = inputsJson.write(inputs);
    row.sha256 = Hashes.sha256(row.body);
    row.blocked = report.misfits().stream().anyMatch(Report.Misfit::blocks);
    store.persist(row);
    seals.seal(report, inputs);
    return report;
  }
}
