package io.premortem.risk.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.premortem.risk.valuation.Violation;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A compute plan as the form shows and posts it: a field is named by its place in the JSON of the
 * API; shares of 1 are percent, parameters and tokens billions.
 *
 * @param errors by field of the form
 */
record ComputeForm(Map<String, String> values, Map<String, String> errors) {
  private static final int BILLION = 9;
  private static final int PERCENT = -2;

  /** A plan without this number has no such part. */
  private static final Map<String, String> PRESENT =
      Map.of("training", "training.tokens", "serving", "serving.millionTokensPerMonth.low");

  private static final Set<String> TEXTS =
      Set.of("currency", "training.accelerator", "serving.accelerator", "serving.precision");
  private static final Set<String> FLAGS = Set.of("serving.alwaysOn", "serving.onTop");

  /** By how many places the decimal point of the form stands left of that of the JSON. */
  private static final Map<String, Integer> NUMBERS = numbers();

  private static final Map<String, Integer> RANGES =
      Map.of(
          "training.mfu", PERCENT,
          "training.overhead", PERCENT,
          "training.pricePerHour", 0,
          "serving.tokensPerSecond", 0,
          "serving.utilisation", PERCENT,
          "serving.millionTokensPerMonth", 0,
          "serving.growth", PERCENT,
          "serving.pricePerHour", 0,
          "priceDecline", PERCENT);

  private static Map<String, Integer> numbers() {
    Map<String, Integer> places = new LinkedHashMap<>();
    places.put("model.parameters", BILLION);
    places.put("training.tokens", BILLION);
    for (String whole :
        List.of(
            "model.layers",
            "model.kvHeads",
            "model.headDim",
            "training.gpus",
            "training.sequence",
            "training.microBatch",
            "serving.context",
            "serving.batch")) {
      places.put(whole, 0);
    }
    return places;
  }

  /**
   * @param plan as the API writes it
   * @param usual plan that fills the fields of a part that this one lacks
   */
  static ComputeForm of(JsonNode plan, JsonNode usual) {
    Map<String, String> values = new LinkedHashMap<>();
    show(values, usual);
    PRESENT.forEach((part, field) -> absent(values, plan, part, field));
    show(values, plan);
    return new ComputeForm(values, Map.of());
  }

  private static void absent(Map<String, String> values, JsonNode plan, String part, String field) {
    if (!plan.has(part)) {
      values.remove(field);
      values.remove(field.replace(".low", ".high"));
    }
  }

  private static void show(Map<String, String> values, JsonNode plan) {
    NUMBERS.forEach((name, places) -> put(values, name, at(plan, name), places));
    RANGES.forEach(
        (name, places) -> {
          put(values, name + ".low", at(plan, name + ".low"), places);
          put(values, name + ".high", at(plan, name + ".high"), places);
        });
    TEXTS.forEach(name -> text(values, name, at(plan, name)));
    FLAGS.forEach(name -> text(values, name, at(plan, name)));
  }

  private static JsonNode at(JsonNode plan, String name) {
    return plan.at("/" + name.replace('.', '/'));
  }

  private static void put(Map<String, String> values, String name, JsonNode node, int places) {
    if (node.isNumber()) {
      values.put(name, FinanceForm.plain(shifted(node.decimalValue(), -places).doubleValue()));
    }
  }

  private static void text(Map<String, String> values, String name, JsonNode node) {
    if (!node.isMissingNode()) {
      values.put(name, node.asText());
    }
  }

  static ComputeForm of(
      MultivaluedMap<String, String> form, List<Violation> violations, Locale locale) {
    Map<String, String> values = new LinkedHashMap<>();
    FLAGS.forEach(name -> values.put(name, "false"));
    form.forEach((name, given) -> values.put(name, given.getFirst()));
    Map<String, String> errors = new LinkedHashMap<>();
    violations.forEach(
        violation ->
            errors.putIfAbsent(
                violation.field().replaceFirst("\\.(low|high|constant)$", ""),
                violation.message().in(locale)));
    return new ComputeForm(values, errors);
  }

  public String get(String name) {
    return values.getOrDefault(name, "");
  }

  public boolean on(String name) {
    return "true".equals(get(name));
  }

  public String error(String name) {
    return errors.getOrDefault(name, "");
  }

  /** The JSON of the API; an empty field is left out, and so is a part without tokens. */
  static JsonNode toJson(MultivaluedMap<String, String> form) {
    ObjectNode plan = JsonNodeFactory.instance.objectNode();
    TEXTS.stream()
        .filter(name -> given(form, name))
        .forEach(name -> set(plan, name, word(form, name)));
    NUMBERS.forEach(
        (name, places) -> {
          if (given(form, name)) {
            set(plan, name, number(form.getFirst(name), places));
          }
        });
    RANGES.forEach((name, places) -> range(plan, form, name, places));
    FLAGS.forEach(name -> set(plan, name, JsonNodeFactory.instance.booleanNode(given(form, name))));
    PRESENT.forEach(
        (part, field) -> {
          if (!given(form, field) && !given(form, field.replace(".low", ".high"))) {
            plan.remove(part);
          }
        });
    return plan;
  }

  private static void range(
      ObjectNode plan, MultivaluedMap<String, String> form, String name, int places) {
    String low = form.getFirst(name + ".low");
    String high = form.getFirst(name + ".high");
    boolean noLow = low == null || low.isBlank();
    boolean noHigh = high == null || high.isBlank();
    if (!noLow || !noHigh) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.set("low", number(noLow ? high : low, places));
      node.set("high", number(noHigh ? low : high, places));
      set(plan, name, node);
    }
  }

  private static boolean given(MultivaluedMap<String, String> form, String name) {
    String text = form.getFirst(name);
    return text != null && !text.isBlank();
  }

  private static JsonNode word(MultivaluedMap<String, String> form, String name) {
    return JsonNodeFactory.instance.textNode(form.getFirst(name).strip());
  }

  /** What is no number stays text, which the checks name. */
  private static JsonNode number(String text, int places) {
    try {
      var value = new BigDecimal(text.strip().replace(",", ""));
      return JsonNodeFactory.instance.numberNode(shifted(value, places).doubleValue());
    } catch (NumberFormatException e) {
      return JsonNodeFactory.instance.textNode(text);
    }
  }

  private static BigDecimal shifted(BigDecimal value, int places) {
    return value.movePointRight(places);
  }

  private static void set(ObjectNode plan, String name, JsonNode value) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      plan.set(name, value);
    } else {
      plan.withObjectProperty(name.substring(0, dot)).set(name.substring(dot + 1), value);
    }
  }
}
