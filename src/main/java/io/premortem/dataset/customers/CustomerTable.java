package io.premortem.dataset.customers;

import io.premortem.dataset.customers.retention.Days;
import io.premortem.dataset.customers.retention.InvoiceRows;
import io.premortem.dataset.customers.retention.Retention;
import io.premortem.dataset.customers.retention.SubscriptionRows;
import io.premortem.dataset.customers.retention.SubscriptionRows.State;
import io.premortem.dataset.profile.ColumnType;
import io.premortem.dataset.profile.Columns;
import java.util.Locale;
import java.util.regex.Pattern;

/** A table in memory as its mapping reads it. */
record CustomerTable(Columns columns, Mapping mapping) {

  private static final Pattern ENDED =
      Pattern.compile(
          "cancel|churn|terminat|ended|expired|inactive|closed|stopped|\\bnot\\b|gekündigt|beendet"
              + "|inaktiv|abgelaufen|取消|终止|结束|退订|流失|停用|失效|注销|过期|^(false|no|0|nein|否)$");

  private static final Pattern ACTIVE =
      Pattern.compile("activ|aktiv|running|current|laufend|有效|正常|生效|使用中|在用|^(true|yes|1|ja|是)$");

  /**
   * @param today day of the upload, days since 1970-01-01
   * @return {@code null} when nothing can be told
   */
  Retention figures(int today) {
    double[] amounts = mapping.amount() == null ? null : numbers(mapping.amount());
    String[] customers = texts(mapping.customer());
    return mapping.kind() == Mapping.Kind.INVOICES
        ? Retention.of(new InvoiceRows(customers, days(mapping.date()), amounts), today)
        : Retention.of(
            new SubscriptionRows(
                customers, days(mapping.start()), days(mapping.end()), states(), amounts),
            today);
  }

  private double[] numbers(String name) {
    return ((Columns.Numbers) columns.column(name).orElseThrow()).values();
  }

  /** Values as text; a customer number as the file writes it. */
  private String[] texts(String name) {
    return switch (columns.column(name).orElseThrow()) {
      case Columns.Texts texts -> texts.values();
      case Columns.Numbers numbers -> {
        String[] values = new String[numbers.size()];
        for (int row = 0; row < values.length; row++) {
          double value = numbers.values()[row];
          values[row] = Double.isNaN(value) ? null : text(value, numbers.type());
        }
        yield values;
      }
    };
  }

  private static String text(double value, ColumnType type) {
    return type == ColumnType.INTEGER ? Long.toString((long) value) : Double.toString(value);
  }

  private int[] days(String name) {
    String[] texts = texts(name);
    int[] days = new int[texts.length];
    for (int row = 0; row < days.length; row++) {
      days[row] = Days.parse(texts[row]);
    }
    return days;
  }

  private State[] states() {
    if (mapping.status() == null) {
      return null;
    }
    String[] texts = texts(mapping.status());
    State[] states = new State[texts.length];
    for (int row = 0; row < states.length; row++) {
      states[row] = state(texts[row]);
    }
    return states;
  }

  static State state(String text) {
    if (text == null) {
      return State.UNKNOWN;
    }
    String plain = text.strip().toLowerCase(Locale.ROOT);
    // "inactive" holds "active".
    if (ENDED.matcher(plain).find()) {
      return State.ENDED;
    }
    return ACTIVE.matcher(plain).find() ? State.ACTIVE : State.UNKNOWN;
  }
}
