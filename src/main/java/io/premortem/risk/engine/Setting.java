package io.premortem.risk.engine;

/**
 * One set of parameters to play trials under: those of an outer draw as they are, or with one thing
 * changed (a mitigation, or an input held at a percentile).
 */
final class Setting {

  final Taken taken;
  final CashPlan plan;

  /** By cause. */
  final Pace[] pace;

  /** By cause, {@link Pace#limit} without frailty. */
  final long[] limit;

  /** Probability to close, by raise. */
  final double[] raiseChance;

  /** The cause whose strikes differ from the base setting's, or -1. */
  int cause = -1;

  /** The pace of that cause, and {@link Pace#limit} of it without frailty. */
  Pace changedPace;

  long changedLimit;

  /**
   * Whether its strikes come no sooner, no more often and no harder than in the base setting, and
   * last for good, so that they never leave less cash where all strikes harm.
   */
  boolean milder;

  /** Share of that cause's effect that is left from {@link #fromMonth} on. */
  double effectFactor = 1;

  int fromMonth = 1;

  /** The size of every strike of that cause, NaN to draw it. */
  double fixedSize = Double.NaN;

  /** The raise that differs from the base setting's, or -1. */
  int raise = -1;

  double fixedAmount = Double.NaN;
  double fixedMonth = Double.NaN;

  /** Money spent once, in {@link #fromMonth}. */
  double spend;

  Setting(Taken taken, CashPlan plan, Pace[] pace, double[] raiseChance) {
    this.taken = taken;
    this.plan = plan;
    this.pace = pace;
    this.raiseChance = raiseChance;
    limit = new long[pace.length];
    for (int k = 0; k < limit.length; k++) {
      limit[k] = pace[k].limit(1);
    }
  }

  /** A setting like another but for plan and raises. */
  Setting(Setting base, CashPlan plan, double[] raiseChance) {
    taken = base.taken;
    this.plan = plan;
    this.raiseChance = raiseChance;
    pace = base.pace;
    limit = base.limit;
  }

  /** The first month after another in which a mitigation is paid; far away when there is none. */
  int paidAfter(int month) {
    int next = taken.paidAfter(month);
    return spend > 0 && fromMonth > month ? Math.min(next, fromMonth) : next;
  }

  /** Money paid for mitigations in a month. */
  double paidIn(int month) {
    return taken.paidIn(month) + (fromMonth == month ? spend : 0);
  }

  /** Has one cause differ from the base setting. */
  Setting changing(int changedCause, Pace newPace) {
    cause = changedCause;
    changedPace = newPace;
    changedLimit = newPace.limit(1);
    return this;
  }
}
