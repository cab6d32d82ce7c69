package io.premortem.risk.crosscheck;

import io.premortem.risk.Assessment;
import io.premortem.risk.Assessments;
import io.premortem.risk.crosscheck.Contradiction.Explanation;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.library.Library;
import io.premortem.risk.plan.Actions;
import io.premortem.risk.plan.Situations;
import io.premortem.risk.valuation.Situation;
import io.premortem.risk.valuation.Violation;
import io.premortem.tenancy.AuditLog;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The assessments of the current tenant, held against their evidence. */
@ApplicationScoped
public class CrossChecks {
  public static final int REASON_LENGTH = 1000;

  private final Assessments assessments;
  private final Situations situations;
  private final Actions actions;
  private final Library library;
  private final List<MeasuredSource> sources;
  private final List<Rule> rules = RulesFile.load();
  private final ExplanationStore store;
  private final AuditLog audit;
  private final Clock clock;

  CrossChecks(
      Assessments assessments,
      Situations situations,
      Actions actions,
      Library library,
      @All List<MeasuredSource> sources,
      ExplanationStore store,
      AuditLog audit,
      Clock clock) {
    this.assessments = assessments;
    this.situations = situations;
    this.actions = actions;
    this.library = library;
    this.sources = sources;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** As it stands today; empty when there is no such assessment. Reads data: no transaction. */
  public Optional<CrossCheck> of(UUID assessment) {
    return assessments.find(assessment).map(this::check);
  }

  private CrossCheck check(Assessment assessment) {
    Situation situation = situations.of(assessment);
    Knowledge knowledge = library.of(assessment.knowledgeVersion());
    Map<String, Double> credibilities = situation.credibilities(knowledge.grades());
    Map<String, MeasuredAnswer> measured = measured(assessment, knowledge);
    var facts =
        new Facts(
            knowledge,
            assessment.answers(),
            credibilities,
            measured,
            situation.replies(),
            actions.list(assessment.id()).orElse(List.of()));
    Map<String, ExplanationEntity> explanations = explanations(assessment.id());
    return new CrossCheck(
        assessment,
        credibilities,
        measured,
        Contradictions.of(facts, rules).stream()
            .map(found -> explained(found, explanations.get(found.key())))
            .toList());
  }

  private Map<String, MeasuredAnswer> measured(Assessment assessment, Knowledge knowledge) {
    Map<String, MeasuredAnswer> measured = new TreeMap<>();
    for (MeasuredSource source : sources) {
      source.answers(assessment).stream()
          .filter(answer -> knowledge.indicator(answer.indicator()).isPresent())
          .forEach(answer -> measured.put(answer.indicator(), answer));
    }
    return measured;
  }

  private Map<String, ExplanationEntity> explanations(UUID assessment) {
    Map<String, ExplanationEntity> all = new TreeMap<>();
    QuarkusTransaction.joiningExisting()
        .run(() -> store.all(assessment).forEach(row -> all.put(row.key, row)));
    return all;
  }

  /** An explanation of other facts explains nothing. */
  private static Contradiction explained(Contradiction found, ExplanationEntity row) {
    return row == null || !row.facts.equals(found.facts())
        ? found
        : found.with(new Explanation(row.reason, row.createdBy, row.createdAt));
  }

  /** Answers an indicator as the data do. */
  public CrossCheckResult takeOver(UUID assessment, String indicator, String actor) {
    MeasuredAnswer measured =
        of(assessment).map(check -> check.measured().get(indicator)).orElse(null);
    return measured == null || !assessments.take(assessment, measured.toTaken(), actor)
        ? new CrossCheckResult.Missing()
        : new CrossCheckResult.Kept();
  }

  /**
   * Says why a contradiction stands nevertheless.
   *
   * @param reason 1 to {@value #REASON_LENGTH} characters
   */
  public CrossCheckResult explain(UUID assessment, String key, String reason, String actor) {
    if (reason == null || reason.isBlank() || reason.strip().length() > REASON_LENGTH) {
      return new CrossCheckResult.Refused(
          List.of(
              Violation.of(
                  "reason",
                  "Give a reason of 1 to " + REASON_LENGTH + " characters.",
                  "请填写 1 到 " + REASON_LENGTH + " 个字的理由。")));
    }
    Optional<Contradiction> found =
        of(assessment).stream()
            .flatMap(check -> check.contradictions().stream())
            .filter(contradiction -> contradiction.key().equals(key))
            .findFirst();
    if (found.isEmpty()) {
      return new CrossCheckResult.Missing();
    }
    QuarkusTransaction.joiningExisting()
        .run(() -> keep(assessment, found.get(), reason.strip(), actor));
    return new CrossCheckResult.Kept();
  }

  private void keep(UUID assessment, Contradiction found, String reason, String actor) {
    assessments.hold(assessment);
    var known = store.find(assessment, found.key());
    var row = known.orElseGet(ExplanationEntity::new);
    row.facts = found.facts();
    row.reason = reason;
    row.createdBy = actor;
    row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (known.isEmpty()) {
      row.id = UUID.randomUUID();
      row.assessmentId = assessment;
      row.key = found.key();
      store.persist(row);
    }
    audit.record(actor, "contradiction.explained", assessment.toString(), found.key());
  }
}
