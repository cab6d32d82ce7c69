package io.premortem.risk.whatif;

import io.premortem.risk.engine.SimulationResult.SurvivalPoint;
import java.util.List;

/**
 * Survival by month, month 0 first, as things are and with the levers turned, on the same luck.
 *
 * @param trials of each of the two
 */
public record Outlook(List<SurvivalPoint> base, List<SurvivalPoint> turned, int trials) {

  /** Survival gained at the horizon. */
  public double gained() {
    return turned.getLast().p() - base.getLast().p();
  }
}
