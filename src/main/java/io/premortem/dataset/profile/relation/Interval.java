package io.premortem.dataset.profile.relation;

/** A 90 % interval. */
public record Interval(double low, double high) {

  /** 95 % quantile of the standard normal distribution: 5 % are left out at each end. */
  static final double Z = 1.6448536269514722;

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(low + " to " + high + " is no interval");
    }
  }

  static Interval around(double value, double error, double least, double most) {
    return new Interval(
        Math.clamp(value - Z * error, least, most), Math.clamp(value + Z * error, least, most));
  }
}
