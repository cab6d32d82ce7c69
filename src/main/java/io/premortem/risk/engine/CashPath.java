package io.premortem.risk.engine;

import java.util.Arrays;

/**
 * Plays the cash of one trial month by month, from one month in which something happens to the
 * next: revenue and costs, raises that close, shocks, death test. Terminal strikes do not end it.
 */
final class CashPath {

  static final int ALL_AREAS = -1;

  private final Model model;
  private final int[] raiseAt;

  // Effects in force: until which month (inclusive), of which kind, by which factor.
  private int[] until = new int[16];
  private boolean[] onCosts = new boolean[16];
  private double[] factor = new double[16];
  private int active;

  private double revenueFactor;
  private double burnFactor;
  private int strike;
  private double base;

  CashPath(Model model) {
    this.model = model;
    raiseAt = new int[model.raises.size()];
  }

  /**
   * The first month with cash below zero, or {@code last + 1} when there is none up to {@code
   * last}.
   *
   * @param areas bit per area whose strikes count
   * @param withRaises whether raises close
   */
  int firstNegative(
      Setting setting, Tape tape, Luck luck, int areas, boolean withRaises, int last) {
    CashPlan plan = setting.plan;
    start(tape, areas, withRaises);
    int raises = withRaises && tape.raisesClosing > 0 ? raiseAt.length : 0;
    double walk = 0;
    int now = 0;
    while (now < last) {
      int next = next(setting, tape, areas, raises, now, last);
      if (plan.noisy) {
        for (int t = now + 1; t < next; t++) {
          walk += noise(plan, luck, t);
          if (cash(plan, t) + walk < 0) {
            return t;
          }
        }
        walk += noise(plan, luck, next);
      } else {
        int dead = quiet(plan, now + 1, next - 1);
        if (dead > 0) {
          return dead;
        }
      }
      receive(setting, tape, raises, next);
      boolean changed = apply(tape, areas, raises, next);
      if (cash(plan, next) + walk < 0) {
        return next;
      }
      if (active > 0 && expire(next) | changed) {
        rescale(plan, next);
      }
      now = next;
    }
    return last + 1;
  }

  private void start(Tape tape, int areas, boolean withRaises) {
    base = model.simulation.openingCash();
    revenueFactor = 1;
    burnFactor = 1;
    active = 0;
    strike = areas == 0 ? tape.count : 0;
    if (withRaises && tape.raisesClosing > 0) {
      System.arraycopy(tape.raiseMonth, 0, raiseAt, 0, raiseAt.length);
    }
  }

  /** Cash at the end of month t without noise; the net is the same bits when factors are 1. */
  private double cash(CashPlan plan, int t) {
    return base + (revenueFactor * plan.revenue[t] - burnFactor * plan.burn[t]);
  }

  /** The first month from {@code from} to {@code to} with cash below zero, 0 when there is none. */
  private int quiet(CashPlan plan, int from, int to) {
    if (from > to) {
      return 0;
    }
    if (revenueFactor == 1 && burnFactor == 1) {
      if (base + plan.lowest[from] >= 0) {
        return 0;
      }
      for (int t = from; t <= to; t++) {
        if (base + plan.net[t] < 0) {
          return t;
        }
      }
      return 0;
    }
    for (int t = from; t <= to; t++) {
      if (cash(plan, t) < 0) {
        return t;
      }
    }
    return 0;
  }

  private double noise(CashPlan plan, Luck luck, int t) {
    double variance =
        revenueFactor * revenueFactor * plan.revenueNoise[t]
            + burnFactor * burnFactor * plan.burnNoise[t];
    return variance > 0 ? Math.sqrt(variance) * luck.noise(t) : 0;
  }

  /** The next month, after {@code now}, in which anything but the plan happens; at most last. */
  private int next(Setting setting, Tape tape, int areas, int raises, int now, int last) {
    int next = last;
    while (strike < tape.count && !counts(tape, areas, strike)) {
      strike++;
    }
    if (strike < tape.count) {
      next = Math.min(next, tape.month[strike]);
    }
    for (int i = 0; i < active; i++) {
      next = Math.min(next, until[i]);
    }
    for (int r = 0; r < raises; r++) {
      if (raiseAt[r] > now) {
        next = Math.min(next, raiseAt[r]);
      }
    }
    return setting.spend > 0 && setting.fromMonth > now ? Math.min(next, setting.fromMonth) : next;
  }

  private boolean counts(Tape tape, int areas, int i) {
    return (areas >>> model.areaOf[tape.cause[i]] & 1) != 0;
  }

  private void receive(Setting setting, Tape tape, int raises, int month) {
    for (int r = 0; r < raises; r++) {
      if (raiseAt[r] == month) {
        base += tape.raiseAmount[r];
      }
    }
    if (setting.spend > 0 && setting.fromMonth == month) {
      base -= setting.spend;
    }
  }

  /** Applies the strikes of a month; whether a factor changes from the next month on. */
  private boolean apply(Tape tape, int areas, int raises, int month) {
    boolean changed = false;
    for (; strike < tape.count && tape.month[strike] == month; strike++) {
      if (!counts(tape, areas, strike)) {
        continue;
      }
      int k = tape.cause[strike];
      double size = tape.size[strike];
      switch (model.kind[k]) {
        case Model.LOSS -> base -= size;
        case Model.DELAY -> {
          for (int r = 0; r < raises; r++) {
            raiseAt[r] += raiseAt[r] > month && raiseAt[r] < Model.FOR_GOOD ? (int) size : 0;
          }
        }
        default -> {
          activate(month + model.months[k], model.kind[k] == Model.BURN, size);
          changed = true;
        }
      }
    }
    return changed;
  }

  private void activate(int untilMonth, boolean costs, double size) {
    if (active == until.length) {
      until = Arrays.copyOf(until, 2 * active);
      onCosts = Arrays.copyOf(onCosts, 2 * active);
      factor = Arrays.copyOf(factor, 2 * active);
    }
    until[active] = untilMonth;
    onCosts[active] = costs;
    factor[active++] = size;
  }

  private boolean expire(int month) {
    int kept = 0;
    for (int i = 0; i < active; i++) {
      if (until[i] > month) {
        until[kept] = until[i];
        onCosts[kept] = onCosts[i];
        factor[kept++] = factor[i];
      }
    }
    boolean gone = kept < active;
    active = kept;
    return gone;
  }

  /** Multiplies the factors in force anew, and moves the base so that cash at t stays as it is. */
  private void rescale(CashPlan plan, int t) {
    double revenue = 1;
    double burn = 1;
    for (int i = 0; i < active; i++) {
      if (onCosts[i]) {
        burn *= factor[i];
      } else {
        revenue *= factor[i];
      }
    }
    if (revenue != revenueFactor || burn != burnFactor) {
      base += (revenueFactor - revenue) * plan.revenue[t] - (burnFactor - burn) * plan.burn[t];
      revenueFactor = revenue;
      burnFactor = burn;
    }
  }
}
