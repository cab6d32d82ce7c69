package io.premortem.risk.whatif;

import io.premortem.risk.valuation.Violation;
import java.util.List;

/** What became of a question. */
public sealed interface WhatIfResult {

  record Answered(Outlook outlook) implements WhatIfResult {}

  /**
   * @param violations what to mend, at least one
   */
  record Refused(List<Violation> violations) implements WhatIfResult {}

  /** There is no such assessment. */
  record Missing() implements WhatIfResult {}
}
