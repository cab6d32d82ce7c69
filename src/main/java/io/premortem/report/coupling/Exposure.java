package io.premortem.report.coupling;

/**
 * What a company brings into the portfolio.
 *
 * @param dead chance to be gone at the end of the period, 0 to 1
 * @param coupled share of its hazard that the shared shock scales, 0 to 1
 */
public record Exposure(double dead, double coupled) {
  public Exposure {
    if (!(dead >= 0 && dead <= 1 && coupled >= 0 && coupled <= 1)) {
      throw new IllegalArgumentException("not chances: " + dead + ", " + coupled);
    }
  }

  /** Hazard over the period, −ln(1 − dead); infinite when the end is certain. */
  double hazard() {
    return -StrictMath.log1p(-dead);
  }
}
