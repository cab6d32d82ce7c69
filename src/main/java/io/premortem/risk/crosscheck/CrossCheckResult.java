package io.premortem.risk.crosscheck;

import io.premortem.risk.valuation.Violation;
import java.util.List;

/** What became of a wish to mend or explain. */
public sealed interface CrossCheckResult {

  record Kept() implements CrossCheckResult {}

  /**
   * Nothing was kept.
   *
   * @param violations what to mend, at least one
   */
  record Refused(List<Violation> violations) implements CrossCheckResult {}

  /** There is no such assessment, measured answer or contradiction. */
  record Missing() implements CrossCheckResult {}
}
