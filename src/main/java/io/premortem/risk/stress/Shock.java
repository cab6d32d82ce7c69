package io.premortem.risk.stress;

import io.premortem.risk.engine.Distribution;
import io.premortem.risk.engine.Raise;
import io.premortem.risk.engine.Simulation;
import io.premortem.risk.engine.Simulation.Scripted;
import java.util.ArrayList;
import java.util.List;

/** Something bad that may happen, or turn out to be so; independent of every other shock. */
public sealed interface Shock {

  /** The chance of it, above 0 and at most 1. */
  double plausibility();

  /** The simulation in which it is certain. */
  Simulation on(Simulation simulation);

  /**
   * A cause strikes at least once in a window; played in its middle month.
   *
   * @param cause id of a cause that is not terminal
   * @param from first month
   * @param to last month
   */
  record Strike(String cause, int from, int to, double plausibility) implements Shock {
    @Override
    public Simulation on(Simulation simulation) {
      List<Scripted> script = new ArrayList<>(simulation.script());
      script.add(new Scripted(cause, (from + to) / 2));
      return simulation.withScript(script);
    }
  }

  /** A raise does not close. */
  record RaiseFails(String raise, double plausibility) implements Shock {
    @Override
    public Simulation on(Simulation simulation) {
      return simulation.withRaises(
          simulation.raises().stream()
              .map(
                  known ->
                      known.name().equals(raise)
                          ? new Raise(
                              raise, known.amount(), known.month(), Distribution.constant(0))
                          : known)
              .toList());
    }
  }

  /**
   * A flow is, from month 1 on, at the bad end of its interval; played at the 5 % worst.
   *
   * @param flow name
   * @param level money a month there
   */
  record Tail(String flow, double level, double plausibility) implements Shock {
    @Override
    public Simulation on(Simulation simulation) {
      return simulation.withFlows(
          simulation.flows().stream()
              .map(
                  known ->
                      known.name().equals(flow)
                          ? known.withMonthly(Distribution.constant(level))
                          : known)
              .toList());
    }
  }
}
