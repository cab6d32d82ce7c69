package io.premortem.risk.law;

import io.premortem.risk.valuation.Violation;
import java.util.List;

/** What became of a change to the questionnaire of an assessment. */
public sealed interface ComplianceResult {

  /** It is stored. */
  record Saved(Compliance compliance) implements ComplianceResult {}

  /**
   * Nothing is stored.
   *
   * @param violations what to mend, at least one
   */
  record Refused(List<Violation> violations) implements ComplianceResult {}

  /** There is no such assessment. */
  record Missing() implements ComplianceResult {}
}
