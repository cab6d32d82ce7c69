package io.premortem.risk.engine;

import java.util.Comparator;

/** The mitigations that the base run takes, as they turn out in one outer draw. */
final class Taken {
  private static final int NEVER = Integer.MAX_VALUE;

  /**
   * @param cause index, -1 for one that changes spending or revenue
   * @param hazard multiplier
   * @param effect multiplier
   */
  private record Measure(
      Mitigation.Target target, int cause, double hazard, double effect, double cost, int from) {}

  private final Model model;
  private final Measure[] measures;

  Taken(Model model, int draw) {
    this.model = model;
    // In the order of their ids, so that the order in which they were given cannot matter.
    measures =
        model.simulation.taken().stream()
            .sorted(Comparator.comparing(Mitigation::id))
            .map(mitigation -> measure(model, mitigation, draw))
            .toArray(Measure[]::new);
  }

  private static Measure measure(Model model, Mitigation mitigation, int draw) {
    boolean ofCause = mitigation.target() == Mitigation.Target.CAUSE;
    return new Measure(
        mitigation.target(),
        ofCause ? model.causeIndex(mitigation.cause()) : -1,
        ofCause ? Settings.hazardFactor(model, mitigation, draw) : 1,
        Settings.effectFactor(model, mitigation, draw),
        Settings.cost(model, mitigation, draw),
        mitigation.fromMonth());
  }

  Pace on(int k, Pace pace) {
    Pace taken = pace;
    for (Measure measure : measures) {
      taken = measure.cause == k ? taken.scaledFrom(measure.from, measure.hazard) : taken;
    }
    return taken;
  }

  CashPlan on(CashPlan plan) {
    CashPlan taken = plan;
    for (Measure measure : measures) {
      if (measure.cause < 0 && measure.from <= model.horizon) {
        boolean costs = measure.target == Mitigation.Target.BURN;
        taken = taken.scaled(costs, measure.effect, measure.from);
      }
    }
    return taken;
  }

  /** The size of a strike of cause k in a month. */
  double size(int k, int month, double size) {
    double left = size;
    for (Measure measure : measures) {
      if (measure.cause == k && month >= measure.from) {
        left = Settings.left(model.kind[k], left, measure.effect);
      }
    }
    return left;
  }

  /** The first month after another in which one is paid; far away when there is none. */
  int paidAfter(int month) {
    int next = NEVER;
    for (Measure measure : measures) {
      next = measure.cost > 0 && measure.from > month ? Math.min(next, measure.from) : next;
    }
    return next;
  }

  /** Money paid in a month. */
  double paidIn(int month) {
    double paid = 0;
    for (Measure measure : measures) {
      paid += measure.from == month ? measure.cost : 0;
    }
    return paid;
  }
}
