package io.premortem.risk.stress;

import io.premortem.risk.engine.Distribution;
import io.premortem.risk.engine.Flow;
import io.premortem.risk.engine.Simulation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

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

  private final Simulation simulation;
  private final ToDoubleFunction<Simulation> survival;

  /** Survival by set, each played once. */
  private final Map<List<Shock>, Double> played = new HashMap<>();

  /**
   * @param survival at the horizon; the same for equal simulations
   */
  public ReverseStress(Simulation simulation, ToDoubleFunction<Simulation> survival) {
    this.simulation = simulation;
    this.survival = survival;
  }

  /**
   * @param tolerance survival at the horizon, 0 to 1
   * @param most sets that are played
   */
  public PlausibleDeath find(double tolerance, int window, int most) {
    double base = after(List.of());
    Optional<List<Shock>> found =
        new LikeliestSet(Shocks.of(simulation, window), LARGEST)
            .find(set -> after(set) < tolerance, most);
    boolean lost = base < tolerance;
    return new PlausibleDeath(
        tolerance,
        base,
        found.orElse(null),
        found
            .map(set -> set.stream().mapToDouble(Shock::plausibility).reduce(1, (a, b) -> a * b))
            .orElse(0.0),
        found.map(this::after).orElse(base),
        lost ? null : leastCash(tolerance),
        lost ? null : mostBurn(tolerance));
  }

  private double after(List<Shock> shocks) {
    return played.computeIfAbsent(shocks, set -> survival.applyAsDouble(with(set)));
  }

  private Simulation with(List<Shock> shocks) {
    Simulation struck = simulation;
    for (Shock shock : shocks) {
      struck = shock.on(struck);
    }
    return struck;
  }

  private double leastCash(double tolerance) {
    // On the same luck more cash never costs survival, so halving finds the edge.
    return edge(simulation.openingCash(), 0, tolerance, cash -> simulation.withOpeningCash(cash));
  }

  private Double mostBurn(double tolerance) {
    return survival.applyAsDouble(burning(MOST_BURN)) >= tolerance
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
    if (survival.applyAsDouble(simulationAt.apply(bad)) >= tolerance) {
      return bad;
    }
    for (int i = 0; i < STEPS; i++) {
      double middle = (inside + outside) / 2;
      if (survival.applyAsDouble(simulationAt.apply(middle)) >= tolerance) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return inside;
  }
}
