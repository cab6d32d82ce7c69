package io.premortem.risk.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.premortem.risk.knowledge.Area;
import io.premortem.risk.knowledge.Indicator;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The answers of one area as a form posts them: {@code id} for options, {@code id.low/high}. */
final class AnswerForm {
  private AnswerForm() {}

  /** Every indicator of the area that the form shows; an empty field takes its answer back. */
  static Map<String, JsonNode> answers(Area area, MultivaluedMap<String, String> form) {
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    for (Indicator indicator : area.indicators()) {
      String id = indicator.id();
      if (indicator instanceof Indicator.Choice) {
        if (form.containsKey(id)) {
          answers.put(id, option(form.getFirst(id)));
        }
      } else if (form.containsKey(id + ".low")) {
        answers.put(id, number(form.getFirst(id + ".low"), form.getFirst(id + ".high"), 1));
      }
    }
    return answers;
  }

  private static JsonNode option(String value) {
    return value.isBlank()
        ? JsonNodeFactory.instance.nullNode()
        : JsonNodeFactory.instance.textNode(value);
  }

  /**
   * One end alone is a known number; what is no number stays text, which the checks name.
   *
   * @param unit what the numbers are divided by
   */
  static JsonNode number(String low, String high, double unit) {
    boolean noLow = low == null || low.isBlank();
    boolean noHigh = high == null || high.isBlank();
    if (noLow && noHigh) {
      return JsonNodeFactory.instance.nullNode();
    }
    JsonNode first = parse(noLow ? high : low, unit);
    JsonNode second = parse(noHigh ? low : high, unit);
    var node = JsonNodeFactory.instance.objectNode();
    return first.equals(second)
        ? node.set("constant", first)
        : node.<com.fasterxml.jackson.databind.node.ObjectNode>set("low", first)
            .set("high", second);
  }

  private static JsonNode parse(String text, double unit) {
    try {
      double value = Double.parseDouble(text.strip().replace(",", ""));
      return JsonNodeFactory.instance.numberNode(value / unit);
    } catch (NumberFormatException e) {
      return JsonNodeFactory.instance.textNode(text);
    }
  }
}
