package io.premortem.report.questions;

/** What becomes of a question. */
public sealed interface AskResult {

  /** It is with the founders. */
  record Asked(Question question) implements AskResult {}

  /**
   * @param field {@code name}, {@code pin} or {@code text}
   */
  record Refused(String field) implements AskResult {}

  /** So many of the link's questions wait for an answer that it takes no more. */
  record TooMany(int most) implements AskResult {}
}
