package io.premortem.risk.law;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.premortem.risk.compliance.Answers;
import io.premortem.risk.compliance.Reply;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Answers as JSON: an option's id, a list of them, or a number. */
public final class AnswersJson {
  private AnswersJson() {}

  /** The reply; what cannot be read becomes NaN, which the checks name. */
  static Reply toReply(JsonNode node) {
    if (node.isTextual()) {
      return new Reply.Choice(node.asText());
    }
    if (node.isArray()) {
      Set<String> options = new TreeSet<>();
      node.forEach(option -> options.add(option.asText()));
      return new Reply.Choices(options);
    }
    return new Reply.Amount(node.isNumber() ? node.doubleValue() : Double.NaN);
  }

  static Answers toAnswers(JsonNode node) {
    var replies = new TreeMap<String, Reply>();
    node.properties().forEach(entry -> replies.put(entry.getKey(), toReply(entry.getValue())));
    return new Answers(replies);
  }

  public static JsonNode toJson(Reply reply) {
    return switch (reply) {
      case Reply.Choice(String option) -> JsonNodeFactory.instance.textNode(option);
      case Reply.Choices(Set<String> options) -> {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        options.forEach(list::add);
        yield list;
      }
      case Reply.Amount(double value) -> JsonNodeFactory.instance.numberNode(value);
    };
  }

  static ObjectNode toJson(Answers answers) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    answers.replies().forEach((question, reply) -> node.set(question, toJson(reply)));
    return node;
  }
}
