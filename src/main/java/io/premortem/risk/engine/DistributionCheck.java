package io.premortem.risk.engine;

import java.util.List;

/** Says what is wrong with one distribution whose values must lie within bounds. */
final class DistributionCheck {

  private final List<Violation> found;

  DistributionCheck(List<Violation> found) {
    this.found = found;
  }

  void check(String field, Distribution distribution, double min, double max) {
    switch (distribution) {
      case null ->
          add(
              field,
              "is missing: give {\"constant\":x} or {\"low\":l,\"high\":h}",
              "缺失：请填写 {\"constant\":x} 或 {\"low\":l,\"high\":h}");
      case Distribution.Constant(double value) -> within(field + ".constant", value, min, max);
      case Distribution.Normal(double low, double high) -> interval(field, low, high, min, max);
      case Distribution.Lognormal(double low, double high) -> {
        if (interval(field, low, high, min, max) && low <= 0) {
          add(
              field + ".low",
              "must be above 0 for a lognormal: raise it or use shape normal",
              "对数正态分布必须大于 0：请调高，或使用 shape normal");
        }
      }
      case Distribution.Pert pert -> pert(field, pert, min, max);
      case Distribution.Beta beta -> beta(field, beta, min, max);
      case Distribution.Empirical empirical -> empirical(field, empirical.values(), min, max);
    }
  }

  private boolean interval(String field, double low, double high, double min, double max) {
    boolean fine = within(field + ".low", low, min, max) & within(field + ".high", high, min, max);
    if (fine && low > high) {
      add(
          field + ".low",
          "is " + low + ", above high " + high + ": swap low and high",
          "为 " + low + "，大于 high " + high + "：请对调两者");
      return false;
    }
    return fine;
  }

  private void pert(String field, Distribution.Pert pert, double min, double max) {
    boolean fine =
        within(field + ".min", pert.min(), min, max)
            & within(field + ".mode", pert.mode(), min, max)
            & within(field + ".max", pert.max(), min, max);
    if (fine && !(pert.min() <= pert.mode() && pert.mode() <= pert.max())) {
      add(
          field + ".mode",
          "must lie between min and max: order the three numbers",
          "必须在 min 与 max 之间：请按大小排列三个数");
    }
  }

  private void beta(String field, Distribution.Beta beta, double min, double max) {
    within(field + ".alpha", beta.alpha(), 1e-3, 1e6);
    within(field + ".beta", beta.beta(), 1e-3, 1e6);
    if (min > 0 || max < 1) {
      add(
          field,
          "a beta lies between 0 and 1, beyond what is allowed here: use min, mode, max",
          "beta 分布在 0 到 1 之间，超出此处允许的范围：请使用 min、mode、max");
    }
  }

  private void empirical(String field, double[] values, double min, double max) {
    if (values.length == 0) {
      add(field + ".values", "is empty: give at least one value", "为空：请至少填写一个值");
    } else if (values.length > 100_000) {
      add(
          field + ".values",
          "has more than 100,000 values: give a sample of them",
          "超过 100,000 个值：请取其样本");
    }
    for (int i = 0; i < values.length; i++) {
      if (!within(field + ".values", values[i], min, max)) {
        return;
      }
    }
  }

  /** Whether the number is finite and within the bounds. */
  boolean within(String field, double value, double min, double max) {
    if (!Double.isFinite(value)) {
      add(field, "is " + value + ": give a finite number", "为 " + value + "：请填写有限的数字");
      return false;
    }
    if (value < min || value > max) {
      add(
          field,
          "is " + value + ": give a number from " + text(min) + " to " + text(max),
          "为 " + value + "：请填写 " + text(min) + " 到 " + text(max) + " 之间的数字");
      return false;
    }
    return true;
  }

  void add(String field, String message, String chinese) {
    found.add(new Violation(field, message, chinese));
  }

  private static String text(double bound) {
    return bound == Math.rint(bound) && Math.abs(bound) < 1e9
        ? Long.toString((long) bound)
        : Double.toString(bound);
  }
}
