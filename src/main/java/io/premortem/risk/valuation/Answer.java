package io.premortem.risk.valuation;

import io.premortem.risk.knowledge.Interval;

/** The answer to one indicator. */
public sealed interface Answer {

  /**
   * @param option id of the option
   */
  record Chosen(String option) implements Answer {}

  /**
   * A number, in the unit of the indicator, or its 90 % interval.
   *
   * @param value both ends equal when the number is known
   */
  record Number(Interval value) implements Answer {}
}
