package io.premortem.risk;

import static io.premortem.risk.DistributionJson.read;
import static io.premortem.risk.DistributionJson.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.premortem.risk.engine.Raise;
import io.premortem.risk.valuation.Finance;
import io.premortem.risk.valuation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finance figures as JSON. */
final class FinanceJson {
  private static final Set<String> FIELDS =
      Set.of(
          "currency",
          "openingCash",
          "revenue",
          "revenueGrowth",
          "grossMargin",
          "burn",
          "burnGrowth",
          "raises");
  private static final Set<String> RAISE_FIELDS = Set.of("name", "amount", "month", "probability");

  private FinanceJson() {}

  /** The figures; unreadable numbers become NaN, which the checks name. */
  static Finance toFinance(JsonNode node) {
    return toFinance(node, null);
  }

  /**
   * @param currency where the figures name none
   */
  static Finance toFinance(JsonNode node, String currency) {
    if (node == null || node.isNull() || !node.isObject()) {
      return null;
    }
    return new Finance(
        node.hasNonNull("currency") ? node.get("currency").asText() : currency,
        node.hasNonNull("openingCash") ? cash(node.get("openingCash")) : null,
        read(node.get("revenue")),
        read(node.get("revenueGrowth")),
        read(node.get("grossMargin")),
        read(node.get("burn")),
        read(node.get("burnGrowth")),
        raises(node.path("raises")));
  }

  /** Fields that mean nothing, so that a slip of the pen is not taken for an absent figure. */
  static List<Violation> unknownFields(JsonNode node) {
    List<Violation> violations = new ArrayList<>();
    if (node == null || node.isNull()) {
      return violations;
    }
    if (!node.isObject()) {
      violations.add(
          Violation.of(
              "finance",
              "Must be an object with openingCash, revenue and burn.",
              "必须是包含 openingCash、revenue 和 burn 的对象。"));
      return violations;
    }
    unknown(node, FIELDS, "finance.", violations);
    JsonNode raises = node.path("raises");
    if (node.hasNonNull("raises") && !raises.isArray()) {
      violations.add(Violation.of("finance.raises", "Must be a list.", "必须是列表。"));
    }
    for (int i = 0; i < raises.size() && raises.isArray(); i++) {
      unknown(raises.get(i), RAISE_FIELDS, "finance.raises[" + i + "].", violations);
    }
    return violations;
  }

  private static void unknown(
      JsonNode node, Set<String> known, String prefix, List<Violation> violations) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                violations.add(
                    Violation.of(
                        prefix + name, "Is not a field here; leave it out.", "这里没有这个字段；请删除。"));
              }
            });
  }

  private static double cash(JsonNode node) {
    return DistributionJson.number(node.has("constant") ? node.get("constant") : node);
  }

  private static List<Raise> raises(JsonNode node) {
    List<Raise> raises = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(
          raise ->
              raises.add(
                  new Raise(
                      raise.hasNonNull("name") ? raise.get("name").asText() : null,
                      read(raise.get("amount")),
                      read(raise.get("month")),
                      read(raise.get("probability")))));
    }
    return raises;
  }

  static JsonNode toJson(Finance finance) {
    if (finance == null) {
      return JsonNodeFactory.instance.nullNode();
    }
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("currency", finance.currency());
    node.put("openingCash", finance.openingCash());
    node.set("revenue", write(finance.revenue()));
    node.set("revenueGrowth", write(finance.revenueGrowth()));
    node.set("grossMargin", write(finance.grossMargin()));
    node.set("burn", write(finance.burn()));
    node.set("burnGrowth", write(finance.burnGrowth()));
    var raises = node.putArray("raises");
    for (Raise raise : finance.raises()) {
      ObjectNode entry = raises.addObject().put("name", raise.name());
      entry.set("amount", write(raise.amount()));
      entry.set("month", write(raise.month()));
      entry.set("probability", write(raise.probability()));
    }
    return node;
  }
}
