package io.premortem.risk.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.premortem.risk.engine.Distribution;
import io.premortem.risk.engine.Raise;
import io.premortem.risk.valuation.Finance;
import io.premortem.risk.valuation.Violation;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The money of a company as the form shows and posts it; shares of 1 are percent there.
 *
 * @param errors by field of the form
 */
record FinanceForm(Map<String, String> values, Map<String, String> errors) {
  private static final double PERCENT = 100;
  private static final Map<String, Double> INTERVALS = intervals();

  private static Map<String, Double> intervals() {
    Map<String, Double> units = new LinkedHashMap<>();
    units.put("revenue", 1.0);
    units.put("revenueGrowth", PERCENT);
    units.put("grossMargin", PERCENT);
    units.put("burn", 1.0);
    units.put("burnGrowth", PERCENT);
    return units;
  }

  static FinanceForm empty(String currency) {
    return new FinanceForm(new LinkedHashMap<>(Map.of("currency", currency)), Map.of());
  }

  static FinanceForm of(Finance finance) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("currency", finance.currency());
    if (finance.openingCash() != null) {
      values.put("openingCash", plain(finance.openingCash()));
    }
    put(values, "revenue", finance.revenue(), 1);
    put(values, "revenueGrowth", finance.revenueGrowth(), PERCENT);
    put(values, "grossMargin", finance.grossMargin(), PERCENT);
    put(values, "burn", finance.burn(), 1);
    put(values, "burnGrowth", finance.burnGrowth(), PERCENT);
    if (!finance.raises().isEmpty()) {
      Raise raise = finance.raises().getFirst();
      put(values, "raise-amount", raise.amount(), 1);
      put(values, "raise-month", raise.month(), 1);
      put(values, "raise-probability", raise.probability(), PERCENT);
    }
    return new FinanceForm(values, Map.of());
  }

  static FinanceForm of(
      MultivaluedMap<String, String> form, List<Violation> violations, Locale locale) {
    Map<String, String> values = new LinkedHashMap<>();
    form.forEach((name, given) -> values.put(name, given.getFirst()));
    Map<String, String> errors = new LinkedHashMap<>();
    violations.forEach(
        violation -> errors.putIfAbsent(field(violation), violation.message().in(locale)));
    return new FinanceForm(values, errors);
  }

  /** Where on the form a violation belongs: {@code finance.raises[0].month.low}: raise-month. */
  private static String field(Violation violation) {
    String[] parts = violation.field().split("\\.");
    if (parts.length > 2 && parts[1].startsWith("raises")) {
      return "raise-" + parts[2];
    }
    return parts.length > 1 ? parts[1] : parts[0];
  }

  public String get(String name) {
    return values.getOrDefault(name, "");
  }

  public String error(String name) {
    return errors.getOrDefault(name, "");
  }

  /** The JSON of the API; figures that this form does not show are taken from what there was. */
  static JsonNode toJson(MultivaluedMap<String, String> form) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("currency", form.getFirst("currency"));
    node.set("openingCash", AnswerForm.number(form.getFirst("openingCash"), null, 1));
    INTERVALS.forEach((name, unit) -> node.set(name, interval(form, name, unit)));
    JsonNode amount = interval(form, "raise-amount", 1);
    if (!amount.isNull()) {
      ObjectNode raise = node.putArray("raises").addObject().put("name", "next");
      raise.set("amount", amount);
      raise.set("month", interval(form, "raise-month", 1));
      raise.set("probability", interval(form, "raise-probability", PERCENT));
    }
    return node;
  }

  private static JsonNode interval(MultivaluedMap<String, String> form, String name, double unit) {
    return AnswerForm.number(form.getFirst(name + ".low"), form.getFirst(name + ".high"), unit);
  }

  private static void put(
      Map<String, String> values, String name, Distribution value, double unit) {
    if (value != null) {
      values.put(name + ".low", plain(value.quantile(0.05) * unit));
      values.put(name + ".high", plain(value.quantile(0.95) * unit));
    }
  }

  static String plain(double value) {
    return new BigDecimal(value, new MathContext(12)).stripTrailingZeros().toPlainString();
  }
}
