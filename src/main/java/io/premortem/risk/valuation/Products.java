package io.premortem.risk.valuation;

import io.premortem.risk.engine.Distribution;
import io.premortem.risk.engine.Distribution.Constant;
import io.premortem.risk.engine.Distribution.Empirical;
import io.premortem.risk.engine.Distribution.Lognormal;
import io.premortem.risk.engine.Distribution.Normal;
import io.premortem.risk.engine.Distribution.Pert;
import io.premortem.risk.knowledge.Interval;
import java.util.function.DoubleUnaryOperator;

/** Products of uncertain numbers: exact where the form allows, else by their quantiles. */
final class Products {

  /** Quantiles of each factor; the product then has the square of it, evenly weighted. */
  private static final int GRID = 32;

  private static final int FINE = 200;

  private Products() {}

  static Distribution times(Distribution a, Distribution b) {
    if (a.isConstant()) {
      return scaled(b, a.mean());
    }
    if (b.isConstant()) {
      return scaled(a, b.mean());
    }
    if (a instanceof Lognormal(double low, double high) && b instanceof Lognormal other) {
      Interval product = new Interval(low, high).times(new Interval(other.low(), other.high()));
      return new Lognormal(product.low(), product.high());
    }
    double[] values = new double[GRID * GRID];
    for (int i = 0; i < GRID; i++) {
      for (int j = 0; j < GRID; j++) {
        values[i * GRID + j] = a.quantile((i + 0.5) / GRID) * b.quantile((j + 0.5) / GRID);
      }
    }
    return new Empirical(values);
  }

  static Distribution scaled(Distribution d, double factor) {
    if (factor == 1) {
      return d;
    }
    if (d.isConstant()) {
      return new Constant(d.mean() * factor);
    }
    return switch (d) {
      case Lognormal(double low, double high) when factor > 0 ->
          new Lognormal(low * factor, high * factor);
      case Normal(double low, double high) when factor > 0 ->
          new Normal(low * factor, high * factor);
      case Pert(double min, double mode, double max) when factor > 0 ->
          new Pert(min * factor, mode * factor, max * factor);
      default -> mapped(d, value -> value * factor);
    };
  }

  /** The distribution of a monotone function of a number. */
  static Distribution mapped(Distribution d, DoubleUnaryOperator function) {
    if (d.isConstant()) {
      return new Constant(function.applyAsDouble(d.mean()));
    }
    double[] values = new double[FINE];
    for (int i = 0; i < FINE; i++) {
      values[i] = function.applyAsDouble(d.quantile((i + 0.5) / FINE));
    }
    return new Empirical(values);
  }

  static Distribution of(Interval interval) {
    return interval.low() == interval.high()
        ? new Constant(interval.low())
        : Distribution.interval(interval.low(), interval.high());
  }
}
