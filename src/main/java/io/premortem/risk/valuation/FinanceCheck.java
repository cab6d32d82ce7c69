package io.premortem.risk.valuation;

import io.premortem.risk.engine.Distribution;
import io.premortem.risk.engine.Raise;
import io.premortem.risk.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether finance figures make sense. */
final class FinanceCheck {

  /** Beyond this, a sum of money is a slip of the keyboard in any currency. */
  private static final double MONEY = 1e15;

  private final List<Violation> violations = new ArrayList<>();

  private FinanceCheck() {}

  static List<Violation> violations(Knowledge knowledge, Finance finance) {
    if (finance == null) {
      return List.of(missing("finance"));
    }
    FinanceCheck check = new FinanceCheck();
    check.currency(knowledge, finance.currency());
    check.openingCash(finance.openingCash());
    check.required("finance.revenue", finance.revenue(), 0, MONEY);
    check.required("finance.burn", finance.burn(), 0, MONEY);
    check.optional("finance.grossMargin", finance.grossMargin(), -10, 1);
    check.optional("finance.revenueGrowth", finance.revenueGrowth(), -1, 1);
    check.optional("finance.burnGrowth", finance.burnGrowth(), -1, 1);
    check.raises(finance.raises());
    return check.violations;
  }

  static Violation missing(String field) {
    return Violation.of(
        field,
        "Is missing; give a number as {\"constant\": …} or a 90 % interval {\"low\": …, \"high\": …}.",
        "缺失；请填数字 {\"constant\": …} 或 90% 区间 {\"low\": …, \"high\": …}。");
  }

  private void currency(Knowledge knowledge, String currency) {
    Set<String> known = knowledge.unitsPerDollar().keySet();
    if (!known.contains(currency)) {
      String list = String.join(", ", new TreeSet<>(known));
      violations.add(
          Violation.of(
              "finance.currency",
              "Is not a currency known here; use one of: " + list + ".",
              "不是可用的货币代码；请使用：" + list + "。"));
    }
  }

  private void openingCash(Double cash) {
    if (cash == null) {
      violations.add(
          Violation.of(
              "finance.openingCash",
              "Is missing; give the money in the bank today.",
              "缺失；请填写今天的账上现金。"));
    } else {
      within("finance.openingCash", cash, 0, MONEY);
    }
  }

  private void required(String field, Distribution value, double minimum, double maximum) {
    if (value == null) {
      violations.add(missing(field));
    } else {
      optional(field, value, minimum, maximum);
    }
  }

  private void optional(String field, Distribution value, double minimum, double maximum) {
    switch (value) {
      case null -> {}
      case Distribution.Constant(double constant) ->
          within(field + ".constant", constant, minimum, maximum);
      case Distribution.Lognormal(double low, double high) -> {
        interval(field, low, high, minimum, maximum);
        if (low <= 0) {
          add(field + ".low", "Must be above 0 for the lognormal shape.", "对数正态形状要求大于 0。");
        }
      }
      case Distribution.Normal(double low, double high) ->
          interval(field, low, high, minimum, maximum);
      case Distribution.Pert(double min, double mode, double max) -> {
        within(field + ".min", min, minimum, maximum);
        within(field + ".max", max, minimum, maximum);
        if (!(min <= mode && mode <= max)) {
          add(field + ".mode", "Must lie between min and max.", "必须在 min 与 max 之间。");
        }
      }
      case Distribution.Beta(double alpha, double beta) -> {
        within(field + ".alpha", alpha, Double.MIN_VALUE, 1e6);
        within(field + ".beta", beta, Double.MIN_VALUE, 1e6);
      }
      case Distribution.Empirical empirical -> values(field, empirical, minimum, maximum);
    }
  }

  private void values(
      String field, Distribution.Empirical empirical, double minimum, double maximum) {
    double[] values = empirical.values();
    if (values.length == 0) {
      add(field + ".values", "Must hold at least one number.", "至少要有一个数字。");
    }
    for (double value : values) {
      within(field + ".values", value, minimum, maximum);
    }
  }

  private void interval(String field, double low, double high, double minimum, double maximum) {
    within(field + ".low", low, minimum, maximum);
    within(field + ".high", high, minimum, maximum);
    if (low > high) {
      add(field + ".low", "Must not be above high; swap the two.", "不能大于 high；请对调两者。");
    }
  }

  private void within(String field, double value, double minimum, double maximum) {
    if (!(value >= minimum && value <= maximum)) {
      String range = number(minimum) + " – " + number(maximum);
      add(field, "Must be a number within " + range + ".", "必须是 " + range + " 之间的数字。");
    }
  }

  private static String number(double value) {
    return value == Double.MIN_VALUE
        ? "0"
        : java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private void raises(List<Raise> raises) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < raises.size(); i++) {
      String field = "finance.raises[" + i + "]";
      Raise raise = raises.get(i);
      if (raise.name() == null || raise.name().isBlank() || !names.add(raise.name())) {
        add(field + ".name", "Give every raise a name of its own.", "请给每一轮融资起一个不重复的名字。");
      }
      required(field + ".amount", raise.amount(), 0, MONEY);
      required(field + ".month", raise.month(), 1, 600);
      required(field + ".probability", raise.probability(), 0, 1);
    }
  }

  private void add(String field, String en, String zh) {
    violations.add(Violation.of(field, en, zh));
  }
}
