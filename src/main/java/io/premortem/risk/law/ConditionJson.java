package io.premortem.risk.law;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.premortem.risk.compliance.Condition;
import java.util.List;

/** Conditions as JSON, in the form that {@link ConditionReader} reads. */
final class ConditionJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ConditionJson() {}

  static ObjectNode toJson(Condition condition) {
    return switch (condition) {
      case Condition.All(List<Condition> parts) -> node("all", list(parts));
      case Condition.Any(List<Condition> parts) -> node("any", list(parts));
      case Condition.Not(Condition part) -> node("not", toJson(part));
      case Condition.Is(String question, String option) ->
          node("is", node(question, NODES.textNode(option)));
      case Condition.Has(String question, String option) ->
          node("has", node(question, NODES.textNode(option)));
      case Condition.AtLeast(String question, double least) ->
          node("atLeast", node(question, NODES.numberNode(least)));
    };
  }

  private static ObjectNode node(String key, JsonNode value) {
    return NODES.objectNode().set(key, value);
  }

  private static ArrayNode list(List<Condition> parts) {
    ArrayNode list = NODES.arrayNode();
    parts.forEach(part -> list.add(toJson(part)));
    return list;
  }
}
