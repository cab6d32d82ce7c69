package io.premortem.dataset.customers.retention;

import java.util.ArrayList;
import java.util.List;

/**
 * The product-limit estimate (Kaplan and Meier, JASA 53, 1958) with Greenwood's variance (1926) and
 * the log-minus-log interval (Kalbfleisch and Prentice 1980), which stays within 0 and 1.
 */
final class KaplanMeier {

  private static final double TAIL = 0.05;

  private final double z;
  private double survival = 1;
  private double greenwood;
  private double lastHigh = 1;

  private KaplanMeier(double z) {
    this.z = z;
  }

  /**
   * @param exits customers that were last seen at an age, by age; left or not
   * @param events of these, those that left, by age
   * @param z normal quantile of the interval, 1.645 for 90 %
   * @return a point for each age from 0 to the last exit
   */
  static List<SurvivalPoint> curve(long[] exits, long[] events, double z) {
    long atRisk = 0;
    for (long count : exits) {
      atRisk += count;
    }
    var estimate = new KaplanMeier(z);
    List<SurvivalPoint> points = new ArrayList<>();
    for (int age = 0; age < exits.length && atRisk > 0; age++) {
      points.add(estimate.point(age, atRisk, events[age]));
      atRisk -= exits[age];
    }
    return List.copyOf(points);
  }

  private SurvivalPoint point(int age, long atRisk, long events) {
    if (events == atRisk) {
      survival = 0;
    } else if (events > 0) {
      survival = survival * (atRisk - events) / atRisk;
      greenwood += (double) events / atRisk / (atRisk - events);
    }
    double error = survival * Math.sqrt(greenwood);
    double low = low(atRisk);
    // Where nobody is left the band has no width of its own: it ends where it was before.
    lastHigh = survival == 0 ? lastHigh : high();
    return new SurvivalPoint(age, atRisk, events, survival, error, low, lastHigh);
  }

  /** Before the first event the bound is the exact one of no event among those at risk. */
  private double low(long atRisk) {
    if (survival == 1) {
      return Math.pow(TAIL, 1.0 / atRisk);
    }
    return survival == 0 ? 0 : Math.pow(survival, Math.exp(spread()));
  }

  private double high() {
    return survival == 1 ? 1 : Math.pow(survival, Math.exp(-spread()));
  }

  private double spread() {
    return z * Math.sqrt(greenwood) / -Math.log(survival);
  }
}
