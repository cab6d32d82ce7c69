package io.premortem.risk.plan;

import io.premortem.risk.Assessments;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.plan.Action.State;
import io.premortem.risk.valuation.Violation;
import io.premortem.tenancy.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The action plans of the current tenant's assessments. */
@ApplicationScoped
public class Actions {
  private final ActionStore store;
  private final Assessments assessments;
  private final Knowledge knowledge;
  private final AuditLog audit;
  private final Clock clock;

  Actions(
      ActionStore store,
      Assessments assessments,
      Knowledge knowledge,
      AuditLog audit,
      Clock clock) {
    this.store = store;
    this.assessments = assessments;
    this.knowledge = knowledge;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is due first comes first; empty when there is no such assessment. */
  @Transactional
  public Optional<List<Action>> list(UUID assessment) {
    return assessments
        .find(assessment)
        .map(found -> store.all(found.id()).stream().map(ActionEntity::toRecord).toList());
  }

  /** Ids of the measures of the knowledge base that are done. */
  @Transactional
  public Set<String> taken(UUID assessment) {
    return store.all(assessment).stream()
        .filter(row -> row.mitigation != null && row.state() == State.DONE)
        .map(row -> row.mitigation)
        .collect(Collectors.toSet());
  }

  @Transactional
  public ActionResult add(UUID assessment, ActionDraft draft, String actor) {
    if (!assessments.hold(assessment)) {
      return new ActionResult.Missing();
    }
    List<Violation> violations = draft.violations(knowledge);
    if (!violations.isEmpty()) {
      return new ActionResult.Refused(violations);
    }
    Set<String> before = taken(assessment);
    var row = new ActionEntity();
    row.id = UUID.randomUUID();
    row.assessmentId = assessment;
    row.createdBy = actor;
    row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    write(draft, row);
    store.persist(row);
    audit.record(actor, "action.added", row.id.toString(), row.title);
    touch(assessment, before);
    return new ActionResult.Saved(row.toRecord());
  }

  /** Puts the draft in place of what there was. */
  @Transactional
  public ActionResult change(UUID assessment, UUID action, ActionDraft draft, String actor) {
    Optional<ActionEntity> found = held(assessment, action);
    if (found.isEmpty()) {
      return new ActionResult.Missing();
    }
    List<Violation> violations = draft.violations(knowledge);
    if (!violations.isEmpty()) {
      return new ActionResult.Refused(violations);
    }
    Set<String> before = taken(assessment);
    write(draft, found.get());
    audit.record(actor, "action.changed", action.toString(), found.get().state);
    touch(assessment, before);
    return new ActionResult.Saved(found.get().toRecord());
  }

  /**
   * @return false when there is no such action
   */
  @Transactional
  public boolean remove(UUID assessment, UUID action, String actor) {
    Optional<ActionEntity> found = held(assessment, action);
    if (found.isEmpty()) {
      return false;
    }
    Set<String> before = taken(assessment);
    store.delete(found.get());
    audit.record(actor, "action.removed", action.toString(), found.get().title);
    touch(assessment, before);
    return true;
  }

  /** Gives a new assessment the plan of another. */
  @Transactional(Transactional.TxType.MANDATORY)
  void copy(UUID from, UUID to) {
    for (ActionEntity row : store.all(from)) {
      var copy = new ActionEntity();
      copy.id = UUID.randomUUID();
      copy.assessmentId = to;
      copy.title = row.title;
      copy.mitigation = row.mitigation;
      copy.owner = row.owner;
      copy.dueOn = row.dueOn;
      copy.cost = row.cost;
      copy.state = row.state;
      copy.proof = row.proof;
      copy.proofLink = row.proofLink;
      copy.doneOn = row.doneOn;
      copy.createdBy = row.createdBy;
      copy.createdAt = row.createdAt;
      store.persist(copy);
    }
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private Optional<ActionEntity> held(UUID assessment, UUID action) {
    return assessments.hold(assessment) ? store.find(assessment, action) : Optional.empty();
  }

  private void write(ActionDraft draft, ActionEntity row) {
    boolean wasDone = row.doneOn != null;
    row.title = draft.title();
    row.mitigation = draft.mitigation();
    row.owner = draft.owner();
    row.dueOn = draft.dueOn();
    row.cost = draft.cost();
    State state = draft.toState(row.state == null ? State.PLANNED : row.state());
    row.state = state.name().toLowerCase(Locale.ROOT);
    row.proof = draft.proof();
    row.proofLink = draft.proofLink();
    if (state != State.DONE) {
      row.doneOn = null;
    } else if (!wasDone) {
      row.doneOn = today();
    }
  }

  /** A report is out of date only when other measures count. */
  private void touch(UUID assessment, Set<String> before) {
    if (!taken(assessment).equals(before)) {
      assessments.touch(assessment);
    }
  }
}
