package io.premortem.risk.movement;

import io.premortem.risk.engine.Simulation;
import io.premortem.risk.valuation.Run;
import io.premortem.risk.valuation.Valuation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Why survival moved from one report to another.
 *
 * @param from survival that the earlier report states
 * @param to survival that the later one states
 * @param parts of {@code to − from}, which they sum to; the engine last
 */
public record Movement(double from, double to, List<Part> parts) {

  /**
   * @param delta survival gained for this reason; below 0 for lost
   */
  public record Part(Reason reason, double delta) {}

  private static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unfit() {
      super(null, null, false, false);
    }
  }

  /**
   * Splits the difference. Mixtures of the two are played by today's engine as the later report was
   * run; what they do not explain is the engine's.
   *
   * @param run of the later report
   * @param engine gives the survival of a valued company at the month that is compared; of equal
   *     simulations only once
   */
  public static Movement between(
      Version earlier, Version later, Run run, ToDoubleFunction<Valuation.Valued> engine) {
    // A new day, law or data set often leaves the company what it was.
    Map<Simulation, Double> played = new HashMap<>();
    ToDoubleFunction<Valuation.Valued> survival =
        valued -> played.computeIfAbsent(valued.simulation(), _ -> engine.applyAsDouble(valued));
    List<Reason> reasons = changed(earlier, later);
    Map<Reason, Double> shares;
    try {
      shares = Split.of(reasons, taken -> value(earlier, later, taken, run, survival));
    } catch (Unfit _) {
      double all = value(earlier, later, Set.copyOf(reasons), run, survival);
      double none = value(earlier, later, Set.of(), run, survival);
      shares = Map.of(Reason.TOGETHER, all - none);
    }
    List<Part> parts = new ArrayList<>();
    double explained = 0;
    for (Map.Entry<Reason, Double> share : shares.entrySet()) {
      parts.add(new Part(share.getKey(), share.getValue()));
      explained += share.getValue();
    }
    double total = later.survival() - earlier.survival();
    parts.add(new Part(Reason.ENGINE, total - explained));
    return new Movement(earlier.survival(), later.survival(), List.copyOf(parts));
  }

  private static double value(
      Version earlier,
      Version later,
      Set<Reason> taken,
      Run run,
      ToDoubleFunction<Valuation.Valued> survival) {
    var valuation =
        Valuation.of(earlier.situation(later, taken), earlier.catalogue(later, taken), run);
    if (valuation instanceof Valuation.Valued valued) {
      return survival.applyAsDouble(valued);
    }
    // Each of the two was valued once, but this mixture of them is no company.
    throw new Unfit();
  }

  private static List<Reason> changed(Version earlier, Version later) {
    List<Reason> changed = new ArrayList<>();
    for (Reason reason : EnumSet.range(Reason.DATA, Reason.TIME)) {
      Set<Reason> alone = EnumSet.of(reason);
      boolean same =
          earlier.situation(later, alone).equals(earlier.situation())
              && earlier.catalogue(later, alone).equals(earlier.catalogue());
      if (!same) {
        changed.add(reason);
      }
    }
    return changed;
  }
}
