package io.premortem.risk.valuation;

import io.premortem.risk.engine.Frailty;
import io.premortem.risk.engine.Simulation;

/**
 * How to simulate: what belongs to the run and not to the company.
 *
 * @param frailty shared shock, {@link Frailty#NONE} for independent causes
 */
public record Run(int horizonMonths, int trials, int outer, long seed, Frailty frailty) {

  /** Two years, as far as a young company's figures reach. */
  public static final int DEFAULT_HORIZON = 24;

  public static Run standard() {
    return new Run(
        DEFAULT_HORIZON,
        Simulation.DEFAULT_TRIALS,
        Simulation.DEFAULT_OUTER,
        Simulation.DEFAULT_SEED,
        Frailty.NONE);
  }
}
