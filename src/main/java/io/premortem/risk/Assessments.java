package io.premortem.risk;

import io.premortem.dataset.Datasets;
import io.premortem.risk.evidence.EvidenceChange;
import io.premortem.risk.knowledge.Grades.Status;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.library.Library;
import io.premortem.risk.library.OwnKnowledgeChanged;
import io.premortem.risk.valuation.Answer;
import io.premortem.risk.valuation.Evidence;
import io.premortem.risk.valuation.Finance;
import io.premortem.risk.valuation.Measured;
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
import java.util.Set;
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
  private final LedgerFigures ledgers;
  private final Datasets datasets;

  Assessments(
      AssessmentStore store,
      Library library,
      AuditLog audit,
      Clock clock,
      AssessmentRows rows,
      LedgerFigures ledgers,
      Datasets datasets) {
    this.store = store;
    this.library = library;
    this.audit = audit;
    this.clock = clock;
    this.rows = rows;
    this.ledgers = ledgers;
    this.datasets = datasets;
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
      violations.add(name());
    }
    violations.addAll(apply(draft, row, actor));
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
    List<Violation> violations = apply(draft, found.get(), actor);
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
    found.ifPresent(row -> take(row, taken, actor));
    return found.isPresent();
  }

  private void take(AssessmentEntity row, TakenAnswer taken, String actor) {
    Map<String, Answer> answers = new TreeMap<>(rows.answers(row));
    answers.put(taken.indicator(), taken.answer());
    Map<String, Evidence> evidence = new TreeMap<>(rows.evidence(row));
    evidence.put(
        taken.indicator(),
        new Evidence(
            Status.MEASURED,
            taken.asOf(),
            taken.note(),
            null,
            taken.source(),
            actor,
            clock.instant()));
    row.answers = AnswerJson.toJson(answers).toString();
    row.evidence = rows.write(evidence);
    row.revision++;
    row.updatedAt = clock.instant();
    audit.record(actor, "assessment.measured", row.id.toString(), taken.indicator());
  }

  /**
   * A new assessment with all that this one holds.
   *
   * @param name of the new one, 1 to {@value #NAME_LENGTH} characters
   */
  @Transactional
  public AssessmentResult copy(UUID id, String name, String actor) {
    if (badName(name)) {
      return new AssessmentResult.Refused(List.of(name()));
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

  // Checks everything before it changes anything: the row is managed, and a change would be kept.
  private List<Violation> apply(AssessmentDraft draft, AssessmentEntity row, String actor) {
    List<Violation> violations = new ArrayList<>();
    if (draft.name() != null && badName(draft.name())) {
      violations.add(name());
    }
    Map<String, Answer> before = rows.answers(row);
    Map<String, Answer> answers = merged(before, draft);
    EvidenceChange evidence =
        EvidenceChange.of(
            rows.evidence(row),
            before,
            answers,
            draft.evidence() == null ? Map.of() : draft.evidence(),
            new EvidenceChange.Author(actor, clock.instant(), this::origin));
    violations.addAll(FinanceJson.unknownFields(draft.finance()));
    var taken = measured(draft, row);
    if (taken.violation() != null) {
      violations.add(taken.violation());
    }
    Finance finance =
        draft.finance() == null
            ? rows.finance(row)
            : FinanceJson.toFinance(draft.finance(), currency(taken.measured()));
    if (violations.isEmpty()) {
      Knowledge knowledge = library.of(row.knowledgeVersion);
      violations.addAll(violations(knowledge, before.keySet(), answers, finance, taken.measured()));
      violations.addAll(evidence.violations());
    }
    if (violations.isEmpty()) {
      row.evidence = rows.write(evidence.evidence());
      keep(draft, row, answers, finance, taken.measured());
    }
    return violations;
  }

  /** From the ledger that is named, again if it was named before; else what there was. */
  private LedgerFigures.Taken measured(AssessmentDraft draft, AssessmentEntity row) {
    Measured before = rows.measured(row);
    if (draft.datasets() == null) {
      return new LedgerFigures.Taken(before, null);
    }
    UUID ledger = draft.datasets().ledger();
    if (ledger == null) {
      return new LedgerFigures.Taken(null, null);
    }
    var taken = ledgers.take(ledger);
    // Whoever sends an assessment back as it was keeps its figures, though the data set be gone.
    boolean keeps = taken.violation() != null && before != null && ledger.equals(row.ledger);
    return keeps ? new LedgerFigures.Taken(before, null) : taken;
  }

  private Optional<Evidence.Origin> origin(UUID dataset) {
    return datasets
        .find(dataset)
        .map(d -> new Evidence.Origin(d.id(), d.name(), d.profile().source().sha256()));
  }

  private static String currency(Measured measured) {
    return measured == null ? null : measured.currency();
  }

  private static List<Violation> violations(
      Knowledge knowledge,
      Set<String> known,
      Map<String, Answer> answers,
      Finance declared,
      Measured measured) {
    if (declared != null && measured != null && otherCurrency(declared, measured)) {
      return List.of(
          Violation.of(
              "finance.currency",
              "The ledger is in " + measured.currency() + "; give the figures in it too.",
              "账本的货币是 " + measured.currency() + "；其他数字也请使用该货币。"));
    }
    Finance used = measured == null ? declared : measured.over(declared);
    // Answers to questions that are asked no more stay, and count for nothing.
    Map<String, Answer> asked = new TreeMap<>(answers);
    asked.keySet().removeIf(id -> known.contains(id) && knowledge.indicator(id).isEmpty());
    List<Violation> all = Valuation.violations(knowledge, asked, used);
    return declared != null
        ? all
        : all.stream().filter(violation -> !violation.field().startsWith("finance")).toList();
  }

  private static boolean otherCurrency(Finance declared, Measured measured) {
    return measured.currency() != null && !measured.currency().equals(declared.currency());
  }

  private void keep(
      AssessmentDraft draft,
      AssessmentEntity row,
      Map<String, Answer> answers,
      Finance finance,
      Measured measured) {
    if (draft.name() != null) {
      row.name = draft.name().strip();
    }
    if (draft.datasets() != null) {
      row.ledger = draft.datasets().ledger();
      row.measured = rows.write(measured);
    }
    row.answers = AnswerJson.toJson(answers).toString();
    row.finance = finance == null ? null : FinanceJson.toJson(finance).toString();
    row.revision++;
    row.updatedAt = clock.instant();
  }

  private static Map<String, Answer> merged(Map<String, Answer> before, AssessmentDraft draft) {
    Map<String, Answer> answers = new TreeMap<>(before);
    if (draft.answers() != null) {
      draft
          .answers()
          .forEach(
              (id, node) -> {
                if (node == null || node.isNull()) {
                  answers.remove(id);
                } else {
                  answers.put(id, AnswerJson.toAnswer(node));
                }
              });
    }
    return answers;
  }

  private static boolean badName(String name) {
    return name == null || name.isBlank() || name.strip().length() > NAME_LENGTH;
  }

  private static Violation name() {
    return Violation.of(
        "name",
        "Give a name of 1 to " + NAME_LENGTH + " characters.",
        "请填写 1 到 " + NAME_LENGTH + " 个字的名称。");
  }
}
