package io.premortem.risk.engine;

import java.util.function.DoubleUnaryOperator;

/** First passage below zero of a walk with normal steps. */
final class FirstPassage {

  private FirstPassage() {}

  /**
   * Survival by month: the density of cash, carried from month to month by convolution with the
   * normal step on a grid of midpoints from 0 up, what falls below 0 being lost.
   */
  static double[] survival(double cash, double burn, double sd, int months, int cells) {
    double top = cash + 8 * sd * Math.sqrt(months);
    double width = top / cells;
    double[] step = new double[2 * cells + 1];
    for (int d = -cells; d <= cells; d++) {
      step[d + cells] = between(d * width - width / 2, d * width + width / 2, burn, sd);
    }
    double[] mass = new double[cells];
    double[] alive = new double[months + 1];
    alive[0] = 1;
    for (int t = 1; t <= months; t++) {
      double[] next = new double[cells];
      for (int j = 0; j < cells; j++) {
        double sum = 0;
        if (t == 1) {
          double from = j * width - cash;
          sum = between(from, from + width, burn, sd);
        } else {
          for (int i = 0; i < cells; i++) {
            sum += mass[i] * step[j - i + cells];
          }
        }
        next[j] = sum;
        alive[t] += sum;
      }
      mass = next;
    }
    return alive;
  }

  /** Survival of Brownian motion with drift -burn watched all the time. */
  static double inverseGaussianSurvival(double cash, double burn, double sd, double t) {
    double scale = sd * Math.sqrt(t);
    return normal((cash - burn * t) / scale)
        - Math.exp(2 * burn * cash / (sd * sd)) * normal((-cash - burn * t) / scale);
  }

  private static double between(double from, double to, double burn, double sd) {
    return normal((to + burn) / sd) - normal((from + burn) / sd);
  }

  /** The normal distribution function, by Simpson's rule on its density. */
  private static double normal(double x) {
    if (Math.abs(x) > 9) {
      return x < 0 ? 0 : 1;
    }
    DoubleUnaryOperator density = z -> Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    int pieces = 200;
    double h = x / pieces;
    double sum = density.applyAsDouble(0) + density.applyAsDouble(x);
    for (int i = 1; i < pieces; i++) {
      sum += (i % 2 == 0 ? 2 : 4) * density.applyAsDouble(i * h);
    }
    return 0.5 + sum * h / 3;
  }
}
