package io.premortem.risk.plan;

import io.premortem.risk.valuation.Violation;
import java.util.List;

/** What became of an action that somebody wrote. */
public sealed interface ActionResult {

  record Saved(Action action) implements ActionResult {}

  /**
   * @param violations what to mend, at least one
   */
  record Refused(List<Violation> violations) implements ActionResult {}

  /** There is no such assessment, or no such action in it. */
  record Missing() implements ActionResult {}
}
