package io.premortem.report;

import io.premortem.risk.valuation.Violation;
import java.util.List;

/** What became of a run. */
public sealed interface RunResult {

  /** The report is stored. */
  record Done(Report report) implements RunResult {}

  /**
   * Nothing is stored.
   *
   * @param violations what to mend, at least one
   */
  record Refused(List<Violation> violations) implements RunResult {}

  /** There is no such assessment. */
  record Missing() implements RunResult {}
}
