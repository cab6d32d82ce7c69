package io.premortem.risk.valuation;

import io.premortem.risk.engine.Distribution;
import io.premortem.risk.knowledge.Interval;

/**
 * What a multiplier is worth that is not surely right: with its credibility it is as stated, else
 * as if nobody had answered. The mixture is matched in mean and variance of the logarithm, as
 * credibility theory does it (H. Bühlmann, A. Gisler, A Course in Credibility Theory, 2005).
 */
final class Credence {
  private Credence() {}

  /**
   * @param stated 90 % interval of the multiplier as answered, above 0
   * @param unknown the same without an answer
   * @param credibility 0 to 1; at 1 it is as stated to the bit
   */
  static Interval of(Interval stated, Interval unknown, double credibility) {
    if (credibility == 1) {
      return stated;
    }
    double doubt = 1 - credibility;
    double apart = Math.log(stated.geometricMean()) - Math.log(unknown.geometricMean());
    double variance =
        credibility * square(deviation(stated))
            + doubt * square(deviation(unknown))
            + credibility * doubt * square(apart);
    double centre = Math.log(unknown.geometricMean()) + credibility * apart;
    double half = Distribution.Z95 * Math.sqrt(variance);
    return new Interval(Math.exp(centre - half), Math.exp(centre + half));
  }

  private static double deviation(Interval interval) {
    return Math.log(interval.high() / interval.low()) / (2 * Distribution.Z95);
  }

  private static double square(double x) {
    return x * x;
  }
}
