package io.premortem.risk.movement;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Shapley value of a game between reasons (Shapley, "A value for n-person games", 1953): each gets
 * what it adds, averaged over all orders in which the reasons can come. No order is preferred, a
 * reason that never changes the value gets 0, and the shares sum to v(all) − v(none).
 */
final class Split {
  private Split() {}

  /**
   * @param reasons at most 10
   * @param value of each subset of the reasons; asked once for each
   */
  static Map<Reason, Double> of(List<Reason> reasons, ToDoubleFunction<Set<Reason>> value) {
    int n = reasons.size();
    if (n > 10) {
      throw new IllegalArgumentException(n + " reasons: give at most 10");
    }
    double[] values = new double[1 << n];
    for (int subset = 0; subset < values.length; subset++) {
      values[subset] = value.applyAsDouble(members(reasons, subset));
    }
    Map<Reason, Double> shares = new EnumMap<>(Reason.class);
    for (int i = 0; i < n; i++) {
      double share = 0;
      for (int subset = 0; subset < values.length; subset++) {
        if ((subset & 1 << i) == 0) {
          share += weight(Integer.bitCount(subset), n) * (values[subset | 1 << i] - values[subset]);
        }
      }
      shares.put(reasons.get(i), share);
    }
    return shares;
  }

  private static Set<Reason> members(List<Reason> reasons, int subset) {
    Set<Reason> members = EnumSet.noneOf(Reason.class);
    for (int i = 0; i < reasons.size(); i++) {
      if ((subset & 1 << i) != 0) {
        members.add(reasons.get(i));
      }
    }
    return members;
  }

  /** s! (n − s − 1)! / n!, the share of orders in which exactly these s came before. */
  private static double weight(int before, int n) {
    double weight = 1.0 / n;
    for (int i = 1; i <= before; i++) {
      weight *= (double) i / (n - i);
    }
    return weight;
  }
}
