package io.premortem.risk.engine;

/**
 * One set of parameters to play trials under: those of an outer draw as they are, or with one thing
 * changed (a mitigation, or an input held at a percentile).
 */
final class Setting {

  final CashPlan plan;

  /** Strikes per month, by cause. */
  final double[] hazard;

  /** Probability to close, by raise. */
  final double[] raiseChance;

  /** The cause whose strikes differ from the base setting's, or -1. */
  int cause = -1;

  /** Multiplier of that cause's hazard from {@link #fromMonth} on. */
  double hazardFactor = 1;

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

  Setting(CashPlan plan, double[] hazard, double[] raiseChance) {
    this.plan = plan;
    this.hazard = hazard;
    this.raiseChance = raiseChance;
  }
}
