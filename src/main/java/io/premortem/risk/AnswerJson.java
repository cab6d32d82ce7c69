package io.premortem.risk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.premortem.risk.knowledge.Interval;
import io.premortem.risk.valuation.Answer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Answers as JSON: an option's id, a number, or {@code {low, high}}. */
final class AnswerJson {
  private static final Set<String> ENDS = Set.of("low", "high");

  private AnswerJson() {}

  /** The answer; what cannot be read becomes NaN, which the checks name. */
  static Answer toAnswer(JsonNode node) {
    if (node.isTextual()) {
      return new Answer.Chosen(node.asText());
    }
    if (node.isObject() && node.has("constant") && node.size() == 1) {
      return toAnswer(node.get("constant"));
    }
    boolean interval =
        node.isObject()
            && node.propertyStream().allMatch(field -> ENDS.contains(field.getKey()))
            && !node.isEmpty();
    return new Answer.Number(
        interval
            ? new Interval(
                DistributionJson.number(node.path("low")),
                DistributionJson.number(node.path("high")))
            : Interval.of(DistributionJson.number(node)));
  }

  static Map<String, Answer> toAnswers(JsonNode node) {
    Map<String, Answer> answers = new TreeMap<>();
    node.properties().forEach(entry -> answers.put(entry.getKey(), toAnswer(entry.getValue())));
    return answers;
  }

  static JsonNode toJson(Answer answer) {
    return switch (answer) {
      case Answer.Chosen(String option) -> JsonNodeFactory.instance.textNode(option);
      case Answer.Number(Interval value) ->
          value.low() == value.high()
              ? JsonNodeFactory.instance.numberNode(value.low())
              : JsonNodeFactory.instance
                  .objectNode()
                  .put("low", value.low())
                  .put("high", value.high());
    };
  }

  static ObjectNode toJson(Map<String, Answer> answers) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(answers).forEach((id, answer) -> node.set(id, toJson(answer)));
    return node;
  }
}
