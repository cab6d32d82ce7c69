package io.premortem.risk.library;

import io.premortem.risk.knowledge.Cause.Kind;
import io.premortem.risk.knowledge.Interval;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.valuation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A cause of death that a company adds.
 *
 * @param area id of an area
 * @param name 1 to {@value #NAME_LENGTH} characters
 * @param hazard strikes a month as a 90 % interval, above 0 and at most 1
 * @param effect {@code terminal}, {@code loss}, {@code revenue}, {@code burn} or {@code
 *     delay-raise}
 * @param size US dollars for a loss, a factor for revenue and burn; null for the others
 * @param months how long a factor holds (null: for good), or by how much a raise is delayed
 */
public record OwnCauseDraft(
    String area, String name, Ends hazard, String effect, Ends size, Integer months) {
  static final int NAME_LENGTH = 200;
  private static final double MOST_MONEY = 1e12;
  private static final double MOST_FACTOR = 20;
  private static final int MOST_MONTHS = 60;

  /** Both ends of an interval; null is none given. */
  public record Ends(Double low, Double high) {
    boolean within(double least, double most) {
      return low != null && high != null && low >= least && low <= high && high <= most;
    }

    Interval toInterval() {
      return new Interval(low, high);
    }
  }

  Kind kind() {
    try {
      return Kind.valueOf(String.valueOf(effect).toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  List<Violation> violations(Knowledge knowledge) {
    List<Violation> found = new ArrayList<>();
    if (area == null || knowledge.area(area).isEmpty()) {
      found.add(OwnKnowledge.area());
    }
    if (name == null || name.isBlank() || name.strip().length() > NAME_LENGTH) {
      found.add(
          Violation.of(
              "name",
              "Give a name of 1 to " + NAME_LENGTH + " characters.",
              "请填写 1 到 " + NAME_LENGTH + " 个字的名称。"));
    }
    if (hazard == null || !hazard.within(1e-6, 1)) {
      found.add(
          Violation.of(
              "hazard",
              "Give strikes a month from 0.000001 to 1, the lower end first.",
              "请填写 0.000001 到 1 之间的每月发生次数，较小的在前。"));
    }
    found.addAll(effectViolations());
    return found;
  }

  private List<Violation> effectViolations() {
    return switch (kind()) {
      case null ->
          List.of(
              Violation.of(
                  "effect",
                  "Must be one of: terminal, loss, revenue, burn, delay-raise.",
                  "必须是以下之一：terminal、loss、revenue、burn、delay-raise。"));
      case TERMINAL -> List.of();
      case LOSS ->
          size != null && size.within(1, MOST_MONEY)
              ? List.of()
              : List.of(
                  Violation.of(
                      "size",
                      "Give the loss in US dollars, from 1 to 1e12, the lower end first.",
                      "请填写以美元计的损失，1 到 1e12，较小的在前。"));
      case REVENUE, BURN -> factorViolations();
      case DELAY_RAISE -> months(true);
    };
  }

  private List<Violation> factorViolations() {
    return size != null && size.within(0.01, MOST_FACTOR)
        ? months(false)
        : List.of(
            Violation.of(
                "size",
                "Give a factor from 0.01 to " + MOST_FACTOR + ", the lower end first.",
                "请填写 0.01 到 " + MOST_FACTOR + " 之间的倍数，较小的在前。"));
  }

  private List<Violation> months(boolean required) {
    boolean fits = months == null ? !required : months >= 1 && months <= MOST_MONTHS;
    return fits
        ? List.of()
        : List.of(
            Violation.of(
                "months",
                "Give 1 to " + MOST_MONTHS + " months.",
                "请填写 1 到 " + MOST_MONTHS + " 个月。"));
  }
}
