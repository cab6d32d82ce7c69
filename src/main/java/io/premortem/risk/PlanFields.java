package io.premortem.risk;

import com.fasterxml.jackson.databind.JsonNode;
import io.premortem.risk.compute.Range;
import io.premortem.risk.knowledge.Interval;
import io.premortem.risk.valuation.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the numbers of a compute plan by their paths and names all that are out of place. What
 * cannot be read is replaced by a number that can.
 */
final class PlanFields {
  private static final Set<String> FORMS = Set.of("constant", "low", "high");

  private final JsonNode body;
  private final List<Violation> violations = new ArrayList<>();

  PlanFields(JsonNode body) {
    this.body = body;
  }

  List<Violation> violations() {
    return List.copyOf(violations);
  }

  JsonNode node(String path) {
    return body.at("/" + path.replace('.', '/'));
  }

  boolean has(String path) {
    JsonNode node = node(path);
    return !node.isMissingNode() && !node.isNull();
  }

  /** A number that must be there. */
  double number(String path, double minimum, double maximum) {
    JsonNode node = node(path).has("constant") ? node(path).get("constant") : node(path);
    return end(path, node, minimum, maximum);
  }

  int integer(String path, int minimum, int maximum) {
    double value = number(path, minimum, maximum);
    if (value != Math.rint(value)) {
      add(path, "Must be a whole number.", "必须是整数。");
    }
    return (int) value;
  }

  int integer(String path, int minimum, int maximum, int otherwise) {
    return has(path) ? integer(path, minimum, maximum) : otherwise;
  }

  boolean flag(String path, boolean otherwise) {
    if (has(path) && !node(path).isBoolean()) {
      add(path, "Must be true or false.", "必须是 true 或 false。");
    }
    return node(path).asBoolean(otherwise);
  }

  /** A positive number or its 90 % interval. */
  Range range(String path, double minimum, double maximum) {
    Interval ends = ends(path, minimum, maximum);
    return new Range(ends.low(), ends.high());
  }

  Range range(String path, double minimum, double maximum, Range otherwise) {
    return has(path) ? range(path, minimum, maximum) : otherwise;
  }

  /** A share of 1 that is added to 1: 0.1 to 0.5 more is a factor of 1.1 to 1.5. */
  Range more(String path, double minimum, double maximum, Range otherwise) {
    if (!has(path)) {
      return otherwise;
    }
    Interval ends = ends(path, minimum, maximum);
    return new Range(1 + ends.low(), 1 + ends.high());
  }

  /** A share of 1 that is taken from 1: 0 to 0.4 less is a factor of 0.6 to 1. */
  Range less(String path, double minimum, double maximum, Range otherwise) {
    if (!has(path)) {
      return otherwise;
    }
    Interval ends = ends(path, minimum, maximum);
    return new Range(1 - ends.high(), 1 - ends.low());
  }

  private Interval ends(String path, double minimum, double maximum) {
    JsonNode node = node(path);
    if (!node.isObject() || node.has("constant")) {
      return Interval.of(number(path, minimum, maximum));
    }
    unknown(path + ".", node, FORMS);
    int before = violations.size();
    double low = end(path + ".low", node.path("low"), minimum, maximum);
    double high = end(path + ".high", node.path("high"), minimum, maximum);
    if (violations.size() > before) {
      return Interval.of(minimum);
    }
    if (low > high) {
      add(path + ".low", "Must not be above high; swap the two.", "不能大于 high；请对调两者。");
      return Interval.of(low);
    }
    return new Interval(low, high);
  }

  private double end(String path, JsonNode node, double minimum, double maximum) {
    if (node.isMissingNode() || node.isNull()) {
      add(
          path,
          "Is missing; give a number of " + span(minimum, maximum) + ".",
          "缺失；请填 " + span(minimum, maximum) + " 之间的数字。");
      return minimum;
    }
    double value = node.isNumber() ? node.doubleValue() : Double.NaN;
    if (!(value >= minimum && value <= maximum)) {
      add(
          path,
          "Must be a number of " + span(minimum, maximum) + ".",
          "必须是 " + span(minimum, maximum) + " 之间的数字。");
      return minimum;
    }
    return value;
  }

  private static String span(double minimum, double maximum) {
    return plain(minimum) + " – " + plain(maximum);
  }

  static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** Fields that mean nothing, so that a slip of the pen is not taken for an absent figure. */
  void unknown(String prefix, JsonNode node, Set<String> known) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                add(prefix + name, "Is not a field here; leave it out.", "这里没有这个字段；请删除。");
              }
            });
  }

  void add(String path, String en, String zh) {
    violations.add(Violation.of(path, en, zh));
  }
}
