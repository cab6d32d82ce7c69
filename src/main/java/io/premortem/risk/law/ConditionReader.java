package io.premortem.risk.law;

import com.fasterxml.jackson.databind.JsonNode;
import io.premortem.risk.compliance.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Reads conditions: {@code all}, {@code any}, {@code not}, {@code is}, {@code has}, {@code atLeast}
 * and {@code term}, the name of a shared one. A list of options under {@code is} or {@code has}
 * means any of them.
 */
final class ConditionReader {
  private final Map<String, JsonNode> terms;

  ConditionReader(Map<String, JsonNode> terms) {
    this.terms = terms;
  }

  /**
   * @throws IllegalArgumentException naming what is no condition
   */
  Condition read(JsonNode node) {
    if (node == null || !node.isObject() || node.size() != 1) {
      throw new IllegalArgumentException("a condition has one key: " + node);
    }
    var entry = node.properties().iterator().next();
    JsonNode value = entry.getValue();
    return switch (entry.getKey()) {
      case "all" -> new Condition.All(parts(value));
      case "any" -> new Condition.Any(parts(value));
      case "not" -> new Condition.Not(read(value));
      case "is" -> comparison(value, Condition.Is::new);
      case "has" -> comparison(value, Condition.Has::new);
      case "atLeast" -> atLeast(value);
      case "term" -> term(value.asText());
      default -> throw new IllegalArgumentException("no such condition: " + entry.getKey());
    };
  }

  private Condition term(String name) {
    if (!terms.containsKey(name)) {
      throw new IllegalArgumentException("no such term: " + name);
    }
    return read(terms.get(name));
  }

  private List<Condition> parts(JsonNode list) {
    if (!list.isArray()) {
      throw new IllegalArgumentException("not a list: " + list);
    }
    List<Condition> parts = new ArrayList<>();
    list.forEach(part -> parts.add(read(part)));
    return parts;
  }

  private static Condition comparison(
      JsonNode node, BiFunction<String, String, Condition> comparison) {
    var entry = only(node);
    if (!entry.getValue().isArray()) {
      return comparison.apply(entry.getKey(), entry.getValue().asText());
    }
    List<Condition> parts = new ArrayList<>();
    entry
        .getValue()
        .forEach(option -> parts.add(comparison.apply(entry.getKey(), option.asText())));
    return new Condition.Any(parts);
  }

  private static Condition atLeast(JsonNode node) {
    var entry = only(node);
    if (!entry.getValue().isNumber()) {
      throw new IllegalArgumentException("not a number: " + entry.getValue());
    }
    return new Condition.AtLeast(entry.getKey(), entry.getValue().doubleValue());
  }

  private static Map.Entry<String, JsonNode> only(JsonNode node) {
    if (!node.isObject() || node.size() != 1) {
      throw new IllegalArgumentException("a comparison names one question: " + node);
    }
    return node.properties().iterator().next();
  }
}
