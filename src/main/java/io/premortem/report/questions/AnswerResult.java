package io.premortem.report.questions;

/** What becomes of an answer. */
public sealed interface AnswerResult {

  /**
   * @param email where its asker is told; empty for nowhere
   */
  record Answered(Question question, String email) implements AnswerResult {}

  /** It is empty or too long. */
  record Refused() implements AnswerResult {}
}
