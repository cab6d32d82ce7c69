package io.premortem.risk;

import io.premortem.risk.valuation.Violation;
import java.util.List;

/** What became of a change to an assessment. */
public sealed interface AssessmentResult {

  /** It is stored. */
  record Saved(Assessment assessment) implements AssessmentResult {}

  /**
   * Nothing is stored.
   *
   * @param violations what to mend, at least one
   */
  record Refused(List<Violation> violations) implements AssessmentResult {}

  /** There is no such assessment. */
  record Missing() implements AssessmentResult {}
}
