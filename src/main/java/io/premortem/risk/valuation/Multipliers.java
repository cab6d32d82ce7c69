package io.premortem.risk.valuation;

import io.premortem.risk.knowledge.Indicator;
import io.premortem.risk.knowledge.Indicator.Choice;
import io.premortem.risk.knowledge.Indicator.Money;
import io.premortem.risk.knowledge.Indicator.Option;
import io.premortem.risk.knowledge.Indicator.Point;
import io.premortem.risk.knowledge.Indicator.Scale;
import io.premortem.risk.knowledge.Interval;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What an answer multiplies a hazard by. */
final class Multipliers {

  private static final Interval NEUTRAL = Interval.of(1);

  private Multipliers() {}

  /**
   * The multiplier of a valid answer: an interval when the answer is one, or when the knowledge
   * base gives one. Without an answer it is as wide as all answers together, around the reference.
   */
  static Interval of(Indicator indicator, Answer answer) {
    return switch (indicator) {
      case Money _ -> NEUTRAL;
      case Choice choice ->
          answer instanceof Answer.Chosen(String option)
              ? choice.option(option).orElseThrow().multiplier()
              : unknown(choice);
      case Scale scale ->
          answer instanceof Answer.Number(Interval value)
              ? image(scale.points(), value)
              : around(
                  least(scale.points(), Point::multiplier),
                  most(scale.points(), Point::multiplier));
    };
  }

  /** The same for an answer that holds with some chance; see {@link Credence}. */
  static Interval of(Indicator indicator, Answer answer, double credibility) {
    return Credence.of(of(indicator, answer), of(indicator, null), credibility);
  }

  private static Interval unknown(Choice choice) {
    List<Option> options = choice.options();
    return around(
        least(options, option -> option.multiplier().low()),
        most(options, option -> option.multiplier().high()));
  }

  /** As wide, as a ratio, as from least to most, with 1 in its middle. */
  private static Interval around(double least, double most) {
    double reach = Math.sqrt(most / least);
    return new Interval(1 / reach, reach);
  }

  /** Least and most multiplier over an interval of answers; a bend inside it counts. */
  private static Interval image(List<Point> points, Interval value) {
    double atLow = at(points, value.low());
    double atHigh = at(points, value.high());
    double low = Math.min(atLow, atHigh);
    double high = Math.max(atLow, atHigh);
    for (Point point : points) {
      if (point.at() > value.low() && point.at() < value.high()) {
        low = Math.min(low, point.multiplier());
        high = Math.max(high, point.multiplier());
      }
    }
    return new Interval(low, high);
  }

  /** Linear between the points, flat outside. */
  static double at(List<Point> points, double value) {
    Point left = points.getFirst();
    if (value <= left.at()) {
      return left.multiplier();
    }
    for (Point right : points) {
      if (value <= right.at()) {
        double share = right.at() == left.at() ? 1 : (value - left.at()) / (right.at() - left.at());
        return left.multiplier() + share * (right.multiplier() - left.multiplier());
      }
      left = right;
    }
    return left.multiplier();
  }

  private static <T> double least(List<T> items, ToDoubleFunction<T> value) {
    return items.stream().mapToDouble(value).min().orElseThrow();
  }

  private static <T> double most(List<T> items, ToDoubleFunction<T> value) {
    return items.stream().mapToDouble(value).max().orElseThrow();
  }
}
