package io.premortem.risk.law;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.premortem.risk.Assessment;
import io.premortem.risk.Assessments;
import io.premortem.risk.compliance.Answers;
import io.premortem.risk.compliance.Applicability;
import io.premortem.risk.compliance.Fault;
import io.premortem.risk.compliance.Reply;
import io.premortem.risk.compliance.Rules;
import io.premortem.risk.knowledge.Text;
import io.premortem.risk.law.ComplianceDraft.MarkDraft;
import io.premortem.risk.valuation.Situation;
import io.premortem.risk.valuation.Violation;
import io.premortem.tenancy.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The legal obligations of the companies that the current tenant assesses. */
@ApplicationScoped
public class Obligations {
  private static final int NOTE_LENGTH = 1000;

  private final Assessments assessments;
  private final Rules rules;
  private final ComplianceStore store;
  private final MarkStore marks;
  private final AuditLog audit;
  private final Clock clock;
  private final ObjectMapper json;

  Obligations(
      Assessments assessments,
      Rules rules,
      ComplianceStore store,
      MarkStore marks,
      AuditLog audit,
      Clock clock,
      ObjectMapper json) {
    this.assessments = assessments;
    this.rules = rules;
    this.store = store;
    this.marks = marks;
    this.audit = audit;
    this.clock = clock;
    this.json = json;
  }

  /** As it stands today; empty when there is no such assessment. */
  @Transactional
  public Optional<Compliance> find(UUID assessment) {
    return assessments.find(assessment).map(found -> compliance(assessment));
  }

  /** All that an assessment comes to today. */
  @Transactional
  public Situation situation(Assessment assessment) {
    Compliance compliance = compliance(assessment.id());
    return assessment.situation(today(), compliance.answers(), met(compliance.marks()));
  }

  /** What the obligations mean today, begun or not. */
  @Transactional
  public Applicability applicability(UUID assessment) {
    return find(assessment)
        .map(Compliance::applicability)
        .orElseGet(() -> Applicability.unknown(today()));
  }

  /** Changes what the draft names and leaves the rest, so that people can answer side by side. */
  @Transactional
  public ComplianceResult change(UUID assessment, ComplianceDraft draft, String actor) {
    if (!assessments.hold(assessment)) {
      return new ComplianceResult.Missing();
    }
    Answers before = answers(assessment);
    Answers after = merged(before, draft);
    List<Violation> violations = violations(after, draft);
    if (!violations.isEmpty()) {
      return new ComplianceResult.Refused(violations);
    }
    boolean answered = !after.equals(before);
    if (answered) {
      keep(assessment, after, actor);
    }
    List<String> marked = mark(assessment, draft.marks(), actor);
    if (answered || !marked.isEmpty()) {
      assessments.touch(assessment);
      audit.record(actor, "compliance.changed", assessment.toString(), detail(answered, marked));
    }
    return new ComplianceResult.Saved(compliance(assessment));
  }

  /** Gives a new assessment what is kept for another. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void copy(UUID from, UUID to) {
    store
        .findByIdOptional(from)
        .ifPresent(
            row -> {
              var copy = new ComplianceEntity();
              copy.assessmentId = to;
              copy.answers = row.answers;
              copy.rulesVersion = row.rulesVersion;
              copy.updatedBy = row.updatedBy;
              copy.updatedAt = row.updatedAt;
              store.persist(copy);
            });
    for (MarkEntity row : marks.all(from)) {
      var copy = newMark(to, row.obligation);
      copy.done = row.done;
      copy.note = row.note;
      copy.markedBy = row.markedBy;
      copy.markedAt = row.markedAt;
      marks.persist(copy);
    }
  }

  private static String detail(boolean answered, List<String> marked) {
    return (answered ? "answers; " : "") + "marks: " + String.join(", ", marked);
  }

  private Compliance compliance(UUID assessment) {
    Answers answers = answers(assessment);
    Map<String, Mark> marked =
        marks.all(assessment).stream()
            .collect(
                Collectors.toMap(
                    row -> row.obligation,
                    row -> new Mark(row.done, row.note, row.markedBy, row.markedAt)));
    return new Compliance(
        assessment, answers, marked, Applicability.of(rules, answers, met(marked), today()));
  }

  private static Set<String> met(Map<String, Mark> marks) {
    return marks.entrySet().stream()
        .filter(entry -> entry.getValue().done())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  // Answers that the rules of today no longer understand count as open.
  private Answers answers(UUID assessment) {
    Answers stored =
        store.findByIdOptional(assessment).map(row -> read(row.answers)).orElse(Answers.NONE);
    Map<String, Reply> fitting = new TreeMap<>(stored.replies());
    rules.questionnaire().faults(stored).forEach(fault -> fitting.remove(fault.question()));
    return new Answers(fitting);
  }

  private static Answers merged(Answers before, ComplianceDraft draft) {
    Map<String, Reply> replies = new TreeMap<>(before.replies());
    draft
        .answers()
        .forEach(
            (question, node) -> {
              if (node == null || node.isNull()) {
                replies.remove(question);
              } else {
                replies.put(question, AnswersJson.toReply(node));
              }
            });
    return new Answers(replies);
  }

  private List<Violation> violations(Answers answers, ComplianceDraft draft) {
    List<Violation> violations = new ArrayList<>();
    for (Fault fault : rules.questionnaire().faults(answers)) {
      violations.add(
          new Violation(
              "answers." + fault.question(), new Text(fault.message().en(), fault.message().zh())));
    }
    new TreeMap<>(draft.marks())
        .forEach(
            (id, mark) -> {
              if (rules.obligation(id).isEmpty()) {
                violations.add(
                    Violation.of(
                        "marks." + id,
                        "There is no obligation with this id; GET /api/v1/compliance lists them.",
                        "没有这个编号的义务；GET /api/v1/compliance 列出了全部义务。"));
              } else if (mark != null && mark.note() != null && tooLong(mark.note())) {
                violations.add(
                    Violation.of(
                        "marks." + id + ".note",
                        "Shorten it to " + NOTE_LENGTH + " characters.",
                        "请缩短到 " + NOTE_LENGTH + " 个字以内。"));
              }
            });
    return violations;
  }

  private static boolean tooLong(String note) {
    return note.strip().length() > NOTE_LENGTH;
  }

  private void keep(UUID assessment, Answers answers, String actor) {
    var row = store.findByIdOptional(assessment).orElseGet(ComplianceEntity::new);
    boolean isNew = row.assessmentId == null;
    row.assessmentId = assessment;
    row.answers = AnswersJson.toJson(answers).toString();
    row.rulesVersion = rules.version();
    row.updatedBy = actor;
    row.updatedAt = clock.instant();
    if (isNew) {
      store.persist(row);
    }
  }

  /** The ids of the marks that it changed. */
  private List<String> mark(UUID assessment, Map<String, MarkDraft> drafts, String actor) {
    List<String> changed = new ArrayList<>();
    new TreeMap<>(drafts)
        .forEach(
            (obligation, draft) -> {
              if (mark(assessment, obligation, draft, actor)) {
                changed.add(obligation);
              }
            });
    return changed;
  }

  private boolean mark(UUID assessment, String obligation, MarkDraft draft, String actor) {
    Optional<MarkEntity> found = marks.find(assessment, obligation);
    if (draft == null) {
      found.ifPresent(marks::delete);
      return found.isPresent();
    }
    boolean wasDone = found.map(row -> row.done).orElse(false);
    String before = found.map(row -> row.note).orElse("");
    boolean done = draft.done() == null ? wasDone : draft.done();
    String note = draft.note() == null ? before : draft.note().strip();
    if (done == wasDone && note.equals(before)) {
      return false;
    }
    var row = found.orElseGet(() -> newMark(assessment, obligation));
    row.done = done;
    row.note = note;
    row.markedBy = actor;
    row.markedAt = clock.instant();
    marks.persist(row);
    return true;
  }

  private static MarkEntity newMark(UUID assessment, String obligation) {
    var row = new MarkEntity();
    row.id = UUID.randomUUID();
    row.assessmentId = assessment;
    row.obligation = obligation;
    return row;
  }

  private Answers read(String text) {
    try {
      return AnswersJson.toAnswers(json.readTree(text));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an assessment's row holds bad JSON", e);
    }
  }
}
