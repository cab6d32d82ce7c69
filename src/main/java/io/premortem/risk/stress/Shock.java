package io.premortem.risk.stress;

import io.premortem.risk.engine.Hardship;
import io.premortem.risk.engine.Simulation.Scripted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Something bad that may happen, or turn out to be so; independent of every other shock. */
public sealed interface Shock {

  /** The chance of it, above 0 and at most 1. */
  double plausibility();

  /** All of some shocks, certain. */
  static Hardship together(List<Shock> shocks) {
    List<Scripted> strikes = new ArrayList<>();
    Set<String> failing = new HashSet<>();
    Map<String, Double> levels = new HashMap<>();
    for (Shock shock : shocks) {
      switch (shock) {
        case Strike strike ->
            strikes.add(new Scripted(strike.cause(), (strike.from() + strike.to()) / 2));
        case RaiseFails fails -> failing.add(fails.raise());
        case Tail tail -> levels.put(tail.flow(), tail.level());
      }
    }
    return new Hardship(strikes, failing, levels);
  }

  /**
   * A cause strikes at least once in a window; played in its middle month.
   *
   * @param cause id of a cause that is not terminal
   * @param from first month
   * @param to last month
   */
  record Strike(String cause, int from, int to, double plausibility) implements Shock {}

  /** A raise does not close. */
  record RaiseFails(String raise, double plausibility) implements Shock {}

  /**
   * A flow is, from month 1 on, at the bad end of its interval; played at the 5 % worst.
   *
   * @param flow name
   * @param level money a month there
   */
  record Tail(String flow, double level, double plausibility) implements Shock {}
}
