package io.premortem.risk;

import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.library.Library;
import io.premortem.risk.library.OwnKnowledgeChanged;
import io.premortem.risk.valuation.Answer;
import io.premortem.risk.valuation.Evidence;
import io.premortem.risk.valuation.Valuation;
import io.premortem.risk.valuation.Violation;
import io.premortem.tenancy.AuditLog;
import io.premortem.web.Cursor;
import io.premortem.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The risk assessments of the current tenant. */
@ApplicationScoped
public class Assessments {
  public static final int NAME_LENGTH = 200;

  private final AssessmentStore store;
  private final Library library;
  private final AuditLog audit;
  private final Clock clock;
  private final AssessmentRows rows;
  private final AssessmentWriting writing;

  Assessments(
      AssessmentStore store,
      Library library,
      AuditLog audit,
      Clock clock,
      AssessmentRows rows,
      AssessmentWriting writing) {
    this.store = store;
    this.library = library;
    this.audit = audit;
    this.clock = clock;
    this.rows = rows;
    this.writing = writing;
  }

  /**
   * Creates an assessment; answers and figures may follow later, but what is given must be right.
   *
   * @param actor who does it
   */
  @Transactional
  public AssessmentResult create(AssessmentDraft draft, String actor) {
    var row = new AssessmentEntity();
    row.id = UUID.randomUUID();
    row.answers = "{}";
    row.evidence = "{}";
    row.knowledgeVersion = library.newest().version();
    row.createdBy = actor;
    // PostgreSQL keeps microseconds, and a cursor compares with what it kept.
    row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Violation> violations = new ArrayList<>();
    if (draft.name() == null) {
      violations.add(AssessmentWriting.name());
    }
    violations.addAll(writing.apply(draft, row, actor));
    if (!violations.isEmpty()) {
      return new AssessmentResult.Refused(violations);
    }
    store.persist(row);
    audit.record(actor, "assessment.created", row.id.toString(), row.name);
    return new AssessmentResult.Saved(rows.toRecord(row));
  }

  /** Changes what the draft names and leaves the rest, so that people can answer side by side. */
  @Transactional
  public AssessmentResult change(UUID id, AssessmentDraft draft, String actor) {
    var found = store.findForChange(id);
    if (found.isEmpty()) {
      return new AssessmentResult.Missing();
    }
    List<Violation> violations = writing.apply(draft, found.get(), actor);
    if (!violations.isEmpty()) {
      return new AssessmentResult.Refused(violations);
    }
    audit.record(actor, "assessment.changed", id.toString(), "revision " + found.get().revision);
    return new AssessmentResult.Saved(rows.toRecord(found.get()));
  }

  /** Puts a measured answer in place of what was said; false when there is no such assessment. */
  @Transactional
  public boolean take(UUID id, TakenAnswer taken, String actor) {
    var found = store.findForChange(id);
    found.ifPresent(
        row -> {
          writing.take(taken, row, actor);
          audit.record(actor, "assessment.measured", id.toString(), taken.indicator());
        });
    return found.isPresent();
  }

  /**
   * A new assessment with all that this one holds.
   *
   * @param name of the new one, 1 to {@value #NAME_LENGTH} characters
   */
  @Transactional
  public AssessmentResult copy(UUID id, String name, String actor) {
    if (AssessmentWriting.badName(name)) {
      return new AssessmentResult.Refused(List.of(AssessmentWriting.name()));
    }
    return store
        .findByIdOptional(id)
        .<AssessmentResult>map(row -> new AssessmentResult.Saved(copy(row, name.strip(), actor)))
        .orElseGet(AssessmentResult.Missing::new);
  }

  private Assessment copy(AssessmentEntity from, String name, String actor) {
    var row = new AssessmentEntity();
    row.id = UUID.randomUUID();
    row.name = name;
    row.answers = from.answers;
    row.evidence = from.evidence;
    row.finance = from.finance;
    row.ledger = from.ledger;
    row.measured = from.measured;
    row.compute = from.compute;
    row.revision = 1;
    row.knowledgeVersion = from.knowledgeVersion;
    row.createdBy = actor;
    row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    row.updatedAt = row.createdAt;
    store.persist(row);
    audit.record(actor, "assessment.copied", row.id.toString(), "from " + from.id);
    return rows.toRecord(row);
  }

  @Transactional
  public Optional<Assessment> find(UUID id) {
    return store.findByIdOptional(id).map(rows::toRecord);
  }

  /** Keeps others from changing it until the transaction ends; false when there is none. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean hold(UUID id) {
    return store.findForChange(id).isPresent();
  }

  /** Counts a change to what a report is computed from that is kept outside of it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void touch(UUID id) {
    AssessmentEntity row = store.findForChange(id).orElseThrow();
    row.revision++;
    row.updatedAt = clock.instant();
  }

  /** Other causes or questions of the tenant's own count from now on, in all that it assesses. */
  void touchAll(@Observes OwnKnowledgeChanged changed) {
    store.touchAll(clock.instant());
  }

  /**
   * Moves it to the newest knowledge base; answers that no longer fit are dropped.
   *
   * @return false when there is no such assessment
   */
  @Transactional
  public boolean move(UUID id, String actor) {
    Optional<AssessmentEntity> found = store.findForChange(id);
    found.ifPresent(row -> move(row, actor));
    return found.isPresent();
  }

  private void move(AssessmentEntity row, String actor) {
    Knowledge newest = library.of(library.newest().version());
    Map<String, Answer> answers = new TreeMap<>(rows.answers(row));
    answers.entrySet().removeIf(entry -> !Valuation.fits(newest, entry.getKey(), entry.getValue()));
    Map<String, Evidence> evidence = new TreeMap<>(rows.evidence(row));
    evidence.keySet().retainAll(answers.keySet());
    row.answers = AnswerJson.toJson(answers).toString();
    row.evidence = rows.write(evidence);
    row.knowledgeVersion = newest.version();
    row.revision++;
    row.updatedAt = clock.instant();
    audit.record(actor, "assessment.moved", row.id.toString(), newest.version());
  }

  /** Newest first. */
  @Transactional
  public Page<Assessment> list(Optional<Cursor> cursor) {
    var found = store.newestAfter(cursor, Page.SIZE + 1).stream().map(rows::toRecord).toList();
    return Page.of(found, row -> new Cursor(row.createdAt(), row.id()));
  }
}
