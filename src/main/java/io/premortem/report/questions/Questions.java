package io.premortem.report.questions;

import io.premortem.report.Share;
import io.premortem.report.Shares;
import io.premortem.tenancy.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What readers ask about the current tenant's shared reports, and what its founders answer. */
@ApplicationScoped
public class Questions {
  static final int LONGEST = 2_000;
  static final int LONGEST_NAME = 100;
  static final int MOST_OPEN = 20;

  private final QuestionStore questions;
  private final AnswerStore answers;
  private final Shares shares;
  private final AuditLog audit;
  private final Clock clock;

  Questions(
      QuestionStore questions, AnswerStore answers, Shares shares, AuditLog audit, Clock clock) {
    this.questions = questions;
    this.answers = answers;
    this.shares = shares;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Somebody with an open share asks.
   *
   * @param report the snapshot that is read
   * @param asker name, with the address where it was proved
   * @param email where to tell the answer; empty for nowhere
   * @param pins ids that the report has
   */
  @Transactional
  public AskResult ask(
      UUID share,
      UUID report,
      String asker,
      String email,
      String pin,
      String text,
      Set<String> pins) {
    var said = text == null ? "" : text.strip();
    if (asker.isBlank() || asker.length() > LONGEST_NAME + email.length() + 3) {
      return new AskResult.Refused("name");
    }
    if (!pins.contains(pin)) {
      return new AskResult.Refused("pin");
    }
    if (said.isEmpty() || said.length() > LONGEST) {
      return new AskResult.Refused("text");
    }
    if (questions.open(share) >= MOST_OPEN) {
      return new AskResult.TooMany(MOST_OPEN);
    }
    var row = new QuestionEntity();
    row.id = UUID.randomUUID();
    row.shareId = share;
    row.reportId = report;
    row.pin = pin;
    row.asker = asker.strip();
    row.email = email;
    row.text = said;
    row.askedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    questions.persist(row);
    audit.record("share:" + share, "question.asked", row.id.toString(), pin);
    return new AskResult.Asked(question(row, List.of()));
  }

  /**
   * @param by name of the founder
   * @return empty if there is no such question
   */
  @Transactional
  public Optional<AnswerResult> answer(UUID id, String text, String by, String actor) {
    var found = questions.findByIdOptional(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var said = text == null ? "" : text.strip();
    if (said.isEmpty() || said.length() > LONGEST) {
      return Optional.of(new AnswerResult.Refused());
    }
    var row = new AnswerEntity();
    row.id = UUID.randomUUID();
    row.questionId = id;
    row.answeredBy = by;
    row.text = said;
    row.answeredAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    answers.persist(row);
    audit.record(actor, "question.answered", id.toString(), found.get().pin);
    return Optional.of(
        new AnswerResult.Answered(question(found.get(), List.of(row)), found.get().email));
  }

  /** Newest first. */
  @Transactional
  public List<Question> ofShare(UUID share) {
    return list(List.of(share));
  }

  /** Of all shares of an assessment's reports, newest first. */
  @Transactional
  public List<Question> ofAssessment(UUID assessment) {
    return list(shares.list(assessment).stream().map(Share::id).toList());
  }

  private List<Question> list(List<UUID> of) {
    var rows = questions.ofShares(of);
    var said =
        answers.to(rows.stream().map(row -> row.id).toList()).stream()
            .collect(Collectors.groupingBy(answer -> answer.questionId));
    return rows.stream().map(row -> question(row, said.getOrDefault(row.id, List.of()))).toList();
  }

  private static Question question(QuestionEntity row, List<AnswerEntity> said) {
    return new Question(
        row.id,
        row.shareId,
        row.reportId,
        row.pin,
        row.asker,
        row.text,
        row.askedAt,
        said.stream()
            .map(answer -> new Question.Answer(answer.answeredBy, answer.text, answer.answeredAt))
            .toList());
  }
}
