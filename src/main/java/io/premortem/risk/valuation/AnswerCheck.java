package io.premortem.risk.valuation;

import io.premortem.risk.knowledge.Indicator;
import io.premortem.risk.knowledge.Indicator.Choice;
import io.premortem.risk.knowledge.Indicator.Money;
import io.premortem.risk.knowledge.Indicator.Option;
import io.premortem.risk.knowledge.Indicator.Scale;
import io.premortem.risk.knowledge.Interval;
import io.premortem.risk.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether answers fit the knowledge base. */
final class AnswerCheck {

  private AnswerCheck() {}

  static List<Violation> violations(Knowledge knowledge, Map<String, Answer> answers) {
    List<Violation> violations = new ArrayList<>();
    new TreeMap<>(answers)
        .forEach(
            (id, answer) ->
                knowledge
                    .indicator(id)
                    .ifPresentOrElse(
                        indicator -> check(indicator, answer, violations),
                        () -> violations.add(unknown(id))));
    return violations;
  }

  private static Violation unknown(String id) {
    return Violation.of(
        "answers." + id,
        "There is no indicator with this id; GET /api/v1/knowledge lists them.",
        "没有这个编号的指标；GET /api/v1/knowledge 列出了全部指标。");
  }

  private static void check(Indicator indicator, Answer answer, List<Violation> violations) {
    String field = "answers." + indicator.id();
    switch (indicator) {
      case Choice choice -> checkChoice(choice, answer, field, violations);
      case Scale scale -> checkNumber(answer, scale.minimum(), scale.maximum(), field, violations);
      case Money _ -> checkNumber(answer, -1e15, 1e15, field, violations);
    }
  }

  private static void checkChoice(
      Choice choice, Answer answer, String field, List<Violation> violations) {
    boolean known =
        answer instanceof Answer.Chosen(String option) && choice.option(option).isPresent();
    if (!known) {
      String options = choice.options().stream().map(Option::id).collect(Collectors.joining(", "));
      violations.add(
          Violation.of(field, "Must be one of: " + options + ".", "必须是以下之一：" + options + "。"));
    }
  }

  private static void checkNumber(
      Answer answer, double minimum, double maximum, String field, List<Violation> violations) {
    if (!(answer instanceof Answer.Number(Interval value))) {
      violations.add(
          Violation.of(
              field,
              "Must be a number, or an interval {\"low\": …, \"high\": …}.",
              "必须是数字，或区间 {\"low\": …, \"high\": …}。"));
      return;
    }
    boolean known = Double.compare(value.low(), value.high()) == 0;
    checkEnd(value.low(), minimum, maximum, known ? field : field + ".low", violations);
    if (!known) {
      checkEnd(value.high(), minimum, maximum, field + ".high", violations);
    }
    if (value.low() > value.high()) {
      violations.add(
          Violation.of(
              field + ".low", "Must not be above high; swap the two.", "不能大于 high；请对调两者。"));
    }
  }

  private static void checkEnd(
      double value, double minimum, double maximum, String field, List<Violation> violations) {
    if (!(value >= minimum && value <= maximum)) {
      String range = plain(minimum) + " – " + plain(maximum);
      violations.add(
          Violation.of(
              field, "Must be a number within " + range + ".", "必须是 " + range + " 之间的数字。"));
    }
  }

  private static String plain(double value) {
    return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
