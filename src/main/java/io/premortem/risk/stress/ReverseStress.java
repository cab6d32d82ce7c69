package io.premortem.risk.stress;

import io.premortem.risk.engine.Distribution;
import io.premortem.risk.engine.Flow;
import io.premortem.risk.engine.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Looks for the likeliest small set of shocks that brings survival below a tolerance (reverse
 * stress testing: Basel Committee, Stress testing principles, 2018, principle 7; likeliest rather
 * than worst: Breuer, Jandačka, Rheinberger and Summer, IJCB 5(3), 2009).
 */
public final class ReverseStress {
  /** Half a year: finer windows split one shock into many less plausible ones. */
  public static final int WINDOW = 6;

  /** Three shocks are a story, four a list. */
  public static final int LARGEST = 3;

  private static final int STEPS = 12;
  private static final double MOST_BURN = 4;

  /** Sets played at once at first, then twice as many: most are wanted when the likeliest fail. */
  private static final int FIRST_BATCH = 8;

  private static final int LARGEST_BATCH = 64;

  private record Played(List<Shock> shocks, double survival) {}

  private final Simulation simulation;
  private final Engine engine;

  public ReverseStress(Simulation simulation, Engine engine) {
    this.simulation = simulation;
    this.engine = engine;
  }

  /**
   * @param tolerance survival at the horizon, 0 to 1
   * @param most sets that are played
   */
  public PlausibleDeath find(double tolerance, int window, int most) {
    double base = engine.survival(simulation);
    boolean lost = base < tolerance;
    Played found =
        lost
            ? new Played(List.of(), base)
            : likeliestFatal(
                new LikeliestSet(Shocks.of(simulation, window), LARGEST), tolerance, most);
    return new PlausibleDeath(
        tolerance,
        base,
        found == null ? null : found.shocks(),
        found == null ? 0 : plausibility(found.shocks()),
        found == null ? base : found.survival(),
        lost ? null : leastCash(tolerance),
        lost ? null : mostBurn(tolerance));
  }

  private static double plausibility(List<Shock> set) {
    return set.stream().mapToDouble(Shock::plausibility).reduce(1, (a, b) -> a * b);
  }

  /** The first fatal set; null when none is among those played. */
  private Played likeliestFatal(LikeliestSet sets, double tolerance, int most) {
    int size = FIRST_BATCH;
    for (int left = most; left > 0 && sets.hasNext(); size = Math.min(2 * size, LARGEST_BATCH)) {
      List<List<Shock>> batch = new ArrayList<>();
      while (batch.size() < Math.min(size, left) && sets.hasNext()) {
        batch.add(sets.next());
      }
      left -= batch.size();
      double[] survival =
          engine.survivals(simulation, batch.stream().map(Shock::together).toList());
      for (int i = 0; i < survival.length; i++) {
        if (survival[i] < tolerance) {
          return new Played(batch.get(i), survival[i]);
        }
      }
    }
    return null;
  }

  private double leastCash(double tolerance) {
    // On the same luck more cash never costs survival, so halving finds the edge.
    return edge(simulation.openingCash(), 0, tolerance, cash -> simulation.withOpeningCash(cash));
  }

  private Double mostBurn(double tolerance) {
    return engine.survival(burning(MOST_BURN)) >= tolerance
        ? null
        : (Double) edge(1, MOST_BURN, tolerance, this::burning);
  }

  private Simulation burning(double factor) {
    return simulation.withFlows(
        simulation.flows().stream()
            .map(flow -> flow.sign() < 0 ? scaled(flow, factor) : flow)
            .toList());
  }

  private static Flow scaled(Flow flow, double factor) {
    double[] values = new double[200];
    for (int i = 0; i < values.length; i++) {
      values[i] = factor * flow.monthly().quantile((i + 0.5) / values.length);
    }
    Distribution monthly =
        flow.monthly().isConstant()
            ? Distribution.constant(factor * flow.monthly().mean())
            : new Distribution.Empirical(values);
    return new Flow(flow.name(), flow.sign(), monthly, flow.growth(), flow.noiseSd() * factor);
  }

  /** Between a value that keeps the tolerance and one that does not, to 1/4096 of the way. */
  private double edge(
      double good, double bad, double tolerance, DoubleFunction<Simulation> simulationAt) {
    double inside = good;
    double outside = bad;
    if (engine.survival(simulationAt.apply(bad)) >= tolerance) {
      return bad;
    }
    for (int i = 0; i < STEPS; i++) {
      double middle = (inside + outside) / 2;
      if (engine.survival(simulationAt.apply(middle)) >= tolerance) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return inside;
  }
}
