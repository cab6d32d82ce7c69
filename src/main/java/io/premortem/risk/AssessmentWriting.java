package io.premortem.risk;

import io.premortem.dataset.Datasets;
import io.premortem.risk.evidence.EvidenceChange;
import io.premortem.risk.knowledge.Grades.Status;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.library.Library;
import io.premortem.risk.valuation.Answer;
import io.premortem.risk.valuation.Evidence;
import io.premortem.risk.valuation.Finance;
import io.premortem.risk.valuation.Measured;
import io.premortem.risk.valuation.Valuation;
import io.premortem.risk.valuation.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Writes what somebody changes into an assessment's row, or says what is wrong with it. */
@ApplicationScoped
class AssessmentWriting {
  private final AssessmentRows rows;
  private final Library library;
  private final LedgerFigures ledgers;
  private final Datasets datasets;
  private final Clock clock;

  AssessmentWriting(
      AssessmentRows rows, Library library, LedgerFigures ledgers, Datasets datasets, Clock clock) {
    this.rows = rows;
    this.library = library;
    this.ledgers = ledgers;
    this.datasets = datasets;
    this.clock = clock;
  }

  // Checks everything before it changes anything: the row is managed, and a change would be kept.
  List<Violation> apply(AssessmentDraft draft, AssessmentEntity row, String actor) {
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

  /** A measured answer, in place of what was said. */
  void take(TakenAnswer taken, AssessmentEntity row, String actor) {
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

  static boolean badName(String name) {
    return name == null || name.isBlank() || name.strip().length() > Assessments.NAME_LENGTH;
  }

  static Violation name() {
    return Violation.of(
        "name",
        "Give a name of 1 to " + Assessments.NAME_LENGTH + " characters.",
        "请填写 1 到 " + Assessments.NAME_LENGTH + " 个字的名称。");
  }
}
