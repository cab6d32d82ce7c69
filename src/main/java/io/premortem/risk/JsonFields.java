package io.premortem.risk;

import com.fasterxml.jackson.databind.JsonNode;
import io.premortem.risk.engine.Distribution;
import io.premortem.risk.engine.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Reads fields of a JSON tree and collects every fault under its path, so that a caller learns of
 * all of them at once. A bad field yields a harmless stand-in.
 */
final class JsonFields {

  private static final Distribution STAND_IN = Distribution.constant(0.5);

  private static final String FORMS =
      "{\"constant\":x}, {\"low\":l,\"high\":h}, {\"min\":a,\"mode\":m,\"max\":b},"
          + " {\"alpha\":a,\"beta\":b} or {\"values\":[…]}";

  final List<Violation> faults = new ArrayList<>();

  double number(JsonNode parent, String path, String name) {
    JsonNode node = parent.path(name);
    if (node.isNumber()) {
      return node.doubleValue();
    }
    if (node.isMissingNode()) {
      fault(join(path, name), "is missing: give a number", "缺失：请填写数字");
    } else {
      fault(join(path, name), "must be a number", "必须是数字");
    }
    return 0;
  }

  double number(JsonNode parent, String path, String name, double otherwise) {
    return absent(parent.path(name)) ? otherwise : number(parent, path, name);
  }

  int integer(JsonNode parent, String path, String name) {
    JsonNode node = parent.path(name);
    double value = number(parent, path, name);
    if (node.isNumber() && value != Math.rint(value)) {
      fault(join(path, name), "is " + node + ": give a whole number", "为 " + node + "：请填写整数");
      return 1;
    }
    // Beyond int the largest int stands in, which no field allows.
    return node.isNumber() ? (int) value : 1;
  }

  int integer(JsonNode parent, String path, String name, int otherwise) {
    return absent(parent.path(name)) ? otherwise : integer(parent, path, name);
  }

  long whole(JsonNode parent, String path, String name, long otherwise) {
    JsonNode node = parent.path(name);
    if (absent(node)) {
      return otherwise;
    }
    if (node.canConvertToLong() && node.canConvertToExactIntegral()) {
      return node.longValue();
    }
    fault(join(path, name), "must be a whole number of at most 64 bits", "必须是不超过 64 位的整数");
    return otherwise;
  }

  String text(JsonNode parent, String path, String name) {
    JsonNode node = parent.path(name);
    if (node.isTextual() && !node.textValue().isBlank()) {
      return node.textValue();
    }
    if (absent(node)) {
      fault(join(path, name), "is missing: give a text", "缺失：请填写文本");
    } else {
      fault(join(path, name), "must be a text", "必须是文本");
    }
    return path + "." + name;
  }

  JsonNode object(JsonNode parent, String path, String name) {
    JsonNode node = parent.path(name);
    if (!node.isObject() && !absent(node)) {
      fault(join(path, name), "must be an object", "必须是对象");
    }
    return node;
  }

  /** Reads the objects of a list; an absent list is empty. */
  <T> List<T> list(JsonNode parent, String name, BiFunction<JsonNode, String, T> read) {
    return list(parent, "", name, read);
  }

  /** Reads the objects of a list inside an object. */
  <T> List<T> list(JsonNode parent, String at, String name, BiFunction<JsonNode, String, T> read) {
    JsonNode node = parent.path(name);
    String field = join(at, name);
    List<T> items = new ArrayList<>();
    if (!node.isArray()) {
      if (!absent(node)) {
        fault(field, "must be a list", "必须是列表");
      }
      return items;
    }
    for (int i = 0; i < node.size(); i++) {
      String path = field + "[" + i + "]";
      if (node.get(i).isObject()) {
        items.add(read.apply(node.get(i), path));
      } else {
        fault(path, "must be an object", "必须是对象");
      }
    }
    return items;
  }

  List<String> texts(JsonNode parent, String path, String name) {
    JsonNode node = parent.path(name);
    List<String> texts = new ArrayList<>();
    if (!node.isArray() && !absent(node)) {
      fault(join(path, name), "must be a list of texts", "必须是文本列表");
    }
    for (JsonNode item : node) {
      if (item.isTextual()) {
        texts.add(item.textValue());
      } else {
        fault(join(path, name), "must hold texts only", "只能包含文本");
      }
    }
    return texts;
  }

  /** Reads a distribution where one may be missing. */
  Distribution distribution(JsonNode parent, String path, String name, Distribution otherwise) {
    return absent(parent.path(name)) ? otherwise : distribution(parent, path, name);
  }

  /** Reads a distribution in any of its forms; a bare number is a constant. */
  Distribution distribution(JsonNode parent, String path, String name) {
    JsonNode node = parent.path(name);
    String at = join(path, name);
    if (node.isNumber()) {
      return Distribution.constant(node.doubleValue());
    }
    if (node.has("constant")) {
      return Distribution.constant(number(node, at, "constant"));
    }
    if (node.has("low") || node.has("high")) {
      return interval(node, at);
    }
    if (node.has("min") || node.has("mode") || node.has("max")) {
      return new Distribution.Pert(
          number(node, at, "min"), number(node, at, "mode"), number(node, at, "max"));
    }
    if (node.has("alpha") || node.has("beta")) {
      return new Distribution.Beta(number(node, at, "alpha"), number(node, at, "beta"));
    }
    if (node.has("values")) {
      return empirical(node.get("values"), at + ".values");
    }
    fault(
        at,
        (absent(node) ? "is missing" : "is no distribution") + ": give " + FORMS,
        (absent(node) ? "缺失" : "不是分布") + "：请填写 " + FORMS);
    return STAND_IN;
  }

  private Distribution interval(JsonNode node, String at) {
    double low = number(node, at, "low");
    double high = number(node, at, "high");
    String shape = node.path("shape").asText("");
    return switch (shape) {
      case "" -> Distribution.interval(low, high);
      case "normal" -> new Distribution.Normal(low, high);
      case "lognormal" -> new Distribution.Lognormal(low, high);
      default -> {
        fault(
            at + ".shape",
            "is \"" + shape + "\": give \"normal\" or \"lognormal\"",
            "为“" + shape + "”：请填写 normal 或 lognormal");
        yield STAND_IN;
      }
    };
  }

  private Distribution empirical(JsonNode node, String at) {
    double[] values = new double[node.size()];
    for (int i = 0; i < values.length; i++) {
      if (!node.path(i).isNumber()) {
        fault(at + "[" + i + "]", "must be a number", "必须是数字");
        return STAND_IN;
      }
      values[i] = node.get(i).doubleValue();
    }
    return new Distribution.Empirical(values);
  }

  void fault(String path, String message, String chinese) {
    faults.add(new Violation(path, message, chinese));
  }

  static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  static boolean absent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }
}
