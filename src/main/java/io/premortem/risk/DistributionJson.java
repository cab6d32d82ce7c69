package io.premortem.risk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.premortem.risk.engine.Distribution;
import io.premortem.risk.engine.Distribution.Beta;
import io.premortem.risk.engine.Distribution.Constant;
import io.premortem.risk.engine.Distribution.Empirical;
import io.premortem.risk.engine.Distribution.Lognormal;
import io.premortem.risk.engine.Distribution.Normal;
import io.premortem.risk.engine.Distribution.Pert;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The JSON forms of a distribution, in finance figures. What cannot be read becomes NaN, which the
 * checks then name together with its place.
 */
final class DistributionJson {
  private static final Set<String> INTERVAL = Set.of("low", "high", "shape");
  private static final Set<String> PERT = Set.of("min", "mode", "max");
  private static final Set<String> BETA = Set.of("alpha", "beta");

  private DistributionJson() {}

  /** The distribution; null when the node is missing or null. */
  static Distribution read(JsonNode node) {
    if (node == null || node.isNull() || node.isMissingNode()) {
      return null;
    }
    if (node.isNumber()) {
      return new Constant(node.doubleValue());
    }
    if (has(node, Set.of("constant"))) {
      return new Constant(number(node, "constant"));
    }
    if (has(node, PERT)) {
      return new Pert(number(node, "min"), number(node, "mode"), number(node, "max"));
    }
    if (has(node, BETA)) {
      return new Beta(number(node, "alpha"), number(node, "beta"));
    }
    if (has(node, Set.of("values")) && node.get("values").isArray()) {
      return new Empirical(
          StreamSupport.stream(node.get("values").spliterator(), false)
              .mapToDouble(DistributionJson::number)
              .toArray());
    }
    return interval(node);
  }

  private static Distribution interval(JsonNode node) {
    if (!has(node, INTERVAL)) {
      return new Normal(Double.NaN, Double.NaN);
    }
    double low = number(node, "low");
    double high = number(node, "high");
    return switch (node.path("shape").asText("")) {
      case "" -> Distribution.interval(low, high);
      case "lognormal" -> new Lognormal(low, high);
      case "normal" -> new Normal(low, high);
      default -> new Normal(Double.NaN, Double.NaN);
    };
  }

  static JsonNode write(Distribution distribution) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    switch (distribution) {
      case null -> {
        return JsonNodeFactory.instance.nullNode();
      }
      case Constant(double value) -> node.put("constant", value);
      case Lognormal(double low, double high) -> node.put("low", low).put("high", high);
      case Normal(double low, double high) -> {
        node.put("low", low).put("high", high);
        if (low > 0) {
          node.put("shape", "normal");
        }
      }
      case Pert(double min, double mode, double max) ->
          node.put("min", min).put("mode", mode).put("max", max);
      case Beta(double alpha, double beta) -> node.put("alpha", alpha).put("beta", beta);
      case Empirical empirical -> {
        var values = node.putArray("values");
        for (double value : empirical.values()) {
          values.add(value);
        }
      }
    }
    return node;
  }

  /** Whether the object has one of the fields, and no others. */
  private static boolean has(JsonNode node, Set<String> fields) {
    if (!node.isObject() || node.isEmpty()) {
      return false;
    }
    return node.propertyStream().allMatch(field -> fields.contains(field.getKey()));
  }

  private static double number(JsonNode node, String field) {
    return number(node.path(field));
  }

  static double number(JsonNode node) {
    return node.isNumber() ? node.doubleValue() : Double.NaN;
  }
}
