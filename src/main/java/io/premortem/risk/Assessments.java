package io.premortem.risk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.premortem.risk.compute.ComputePlan;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.valuation.Answer;
import io.premortem.risk.valuation.Finance;
import io.premortem.risk.valuation.Measured;
import io.premortem.risk.valuation.Valuation;
import io.premortem.risk.valuation.Violation;
import io.premortem.tenancy.AuditLog;
import io.premortem.web.Cursor;
import io.premortem.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
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
  private final Knowledge knowledge;
  private final AuditLog audit;
  private final Clock clock;
  private final ObjectMapper json;
  private final LedgerFigures ledgers;
  private final Accelerators accelerators;

  Assessments(
      AssessmentStore store,
      Knowledge knowledge,
      AuditLog audit,
      Clock clock,
      ObjectMapper json,
      LedgerFigures ledgers,
      Accelerators accelerators) {
    this.store = store;
    this.knowledge = knowledge;
    this.audit = audit;
    this.clock = clock;
    this.json = json;
    this.ledgers = ledgers;
    this.accelerators = accelerators;
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
    row.createdBy = actor;
    // PostgreSQL keeps microseconds, and a cursor compares with what it kept.
    row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Violation> violations = new ArrayList<>();
    if (draft.name() == null) {
      violations.add(name());
    }
    violations.addAll(apply(draft, row));
    if (!violations.isEmpty()) {
      return new AssessmentResult.Refused(violations);
    }
    store.persist(row);
    audit.record(actor, "assessment.created", row.id.toString(), row.name);
    return new AssessmentResult.Saved(toRecord(row));
  }

  /** Changes what the draft names and leaves the rest, so that people can answer side by side. */
  @Transactional
  public AssessmentResult change(UUID id, AssessmentDraft draft, String actor) {
    var found = store.findForChange(id);
    if (found.isEmpty()) {
      return new AssessmentResult.Missing();
    }
    List<Violation> violations = apply(draft, found.get());
    if (!violations.isEmpty()) {
      return new AssessmentResult.Refused(violations);
    }
    audit.record(actor, "assessment.changed", id.toString(), "revision " + found.get().revision);
    return new AssessmentResult.Saved(toRecord(found.get()));
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
    return toRecord(row);
  }

  @Transactional
  public Optional<Assessment> find(UUID id) {
    return store.findByIdOptional(id).map(this::toRecord);
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

  /** Newest first. */
  @Transactional
  public Page<Assessment> list(Optional<Cursor> cursor) {
    var rows = store.newestAfter(cursor, Page.SIZE + 1).stream().map(this::toRecord).toList();
    return Page.of(rows, row -> new Cursor(row.createdAt(), row.id()));
  }

  // Checks everything before it changes anything: the row is managed, and a change would be kept.
  private List<Violation> apply(AssessmentDraft draft, AssessmentEntity row) {
    List<Violation> violations = new ArrayList<>();
    if (draft.name() != null && badName(draft.name())) {
      violations.add(name());
    }
    Map<String, Answer> answers = merged(row, draft);
    violations.addAll(FinanceJson.unknownFields(draft.finance()));
    var taken = measured(draft, row);
    if (taken.violation() != null) {
      violations.add(taken.violation());
    }
    Finance finance =
        draft.finance() == null
            ? finance(row)
            : FinanceJson.toFinance(draft.finance(), currency(taken.measured()));
    if (violations.isEmpty()) {
      violations.addAll(violations(answers, finance, taken.measured()));
    }
    if (violations.isEmpty()) {
      keep(draft, row, answers, finance, taken.measured());
    }
    return violations;
  }

  /** From the ledger that is named, again if it was named before; else what there was. */
  private LedgerFigures.Taken measured(AssessmentDraft draft, AssessmentEntity row) {
    Measured before = row.measured == null ? null : read(row.measured);
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

  private static String currency(Measured measured) {
    return measured == null ? null : measured.currency();
  }

  private List<Violation> violations(
      Map<String, Answer> answers, Finance declared, Measured measured) {
    if (declared != null && measured != null && otherCurrency(declared, measured)) {
      return List.of(
          Violation.of(
              "finance.currency",
              "The ledger is in " + measured.currency() + "; give the figures in it too.",
              "账本的货币是 " + measured.currency() + "；其他数字也请使用该货币。"));
    }
    Finance used = measured == null ? declared : measured.over(declared);
    List<Violation> all = Valuation.violations(knowledge, answers, used);
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
      row.measured = measured == null ? null : write(measured);
    }
    row.answers = AnswerJson.toJson(answers).toString();
    row.finance = finance == null ? null : FinanceJson.toJson(finance).toString();
    row.revision++;
    row.knowledgeVersion = knowledge.version();
    row.updatedAt = clock.instant();
  }

  private Map<String, Answer> merged(AssessmentEntity row, AssessmentDraft draft) {
    Map<String, Answer> answers = new TreeMap<>(AnswerJson.toAnswers(tree(row.answers)));
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

  private Finance finance(AssessmentEntity row) {
    return row.finance == null ? null : FinanceJson.toFinance(tree(row.finance));
  }

  private Assessment toRecord(AssessmentEntity row) {
    return new Assessment(
        row.id,
        row.name,
        Map.copyOf(AnswerJson.toAnswers(tree(row.answers))),
        finance(row),
        row.ledger,
        row.measured == null ? null : read(row.measured),
        row.compute == null ? null : compute(row.compute),
        row.revision,
        row.knowledgeVersion,
        row.createdAt,
        row.updatedAt);
  }

  private ComputePlan compute(String text) {
    return ComputeJson.read(tree(text), accelerators, knowledge.unitsPerDollar()).plan();
  }

  private String write(Measured measured) {
    try {
      return json.writeValueAsString(measured);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Measured read(String text) {
    try {
      return json.readValue(text, Measured.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an assessment's row holds bad JSON", e);
    }
  }

  private JsonNode tree(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an assessment's row holds bad JSON", e);
    }
  }
}
