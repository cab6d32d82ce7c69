package io.premortem.dataset.ledger;

import io.premortem.dataset.ledger.cash.LedgerColumns;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The columns as the form shows and posts them.
 *
 * @param wide the chosen category columns
 * @param errors by field
 */
record LedgerForm(Map<String, String> values, List<String> wide, Map<String, String> errors) {

  static LedgerForm of(Ledger ledger) {
    Map<String, String> values = new LinkedHashMap<>();
    LedgerColumns columns = ledger.recognition().columns();
    if (columns != null) {
      put(values, "date", columns.date());
      put(values, "amount", columns.amount());
      put(values, "in", columns.in());
      put(values, "out", columns.out());
      put(values, "direction", columns.direction());
      put(values, "category", columns.category());
      put(values, "description", columns.description());
      put(values, "balance", columns.balance());
      put(values, "sign", columns.sign().name().toLowerCase(Locale.ROOT));
    }
    put(values, "currency", ledger.currency());
    if (ledger.choice().cash() != null) {
      put(values, "cash", java.math.BigDecimal.valueOf(ledger.choice().cash()).toPlainString());
    }
    return new LedgerForm(values, columns == null ? List.of() : columns.wide(), Map.of());
  }

  /** As it was sent, with what is wrong. */
  static LedgerForm of(MultivaluedMap<String, String> form, Map<String, String> errors) {
    Map<String, String> values = new LinkedHashMap<>();
    form.forEach((name, given) -> values.put(name, given.getFirst()));
    return new LedgerForm(values, form.getOrDefault("wide", List.of()), errors);
  }

  static LedgerChoice choice(MultivaluedMap<String, String> form) {
    return new LedgerChoice(
        text(form, "date"),
        text(form, "amount"),
        text(form, "in"),
        text(form, "out"),
        text(form, "direction"),
        text(form, "category"),
        text(form, "description"),
        text(form, "balance"),
        form.getOrDefault("wide", List.of()),
        text(form, "sign"),
        text(form, "currency"),
        cash(text(form, "cash")));
  }

  public String get(String field) {
    return values.getOrDefault(field, "");
  }

  public String error(String field) {
    return errors.getOrDefault(field, "");
  }

  private static void put(Map<String, String> values, String field, String value) {
    if (value != null) {
      values.put(field, value);
    }
  }

  private static String text(MultivaluedMap<String, String> form, String field) {
    String value = form.getFirst(field);
    return value == null || value.isBlank() ? null : value;
  }

  /** NaN for what is no number, which the check names. */
  private static Double cash(String text) {
    try {
      return text == null ? null : Double.valueOf(text.strip());
    } catch (NumberFormatException noNumber) {
      return Double.NaN;
    }
  }
}
