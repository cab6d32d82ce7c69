package io.premortem.dataset.customers;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which columns of a table mean what. Names are those of the file; {@code null} where a role has no
 * column.
 *
 * @param kind what a row is
 * @param customer who pays
 * @param date of an invoice or payment
 * @param start of a subscription
 * @param end of a subscription; empty cells while it goes on
 * @param status of a subscription; may be {@code null}
 * @param amount paid, or the subscription's price per month; may be {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mapping(
    Kind kind,
    String customer,
    String date,
    String start,
    String end,
    String status,
    String amount) {

  /** What a row of the table is. */
  public enum Kind {
    @JsonProperty("invoices")
    INVOICES,
    @JsonProperty("subscriptions")
    SUBSCRIPTIONS
  }

  static Mapping invoices(String customer, String date, String amount) {
    return new Mapping(Kind.INVOICES, customer, date, null, null, null, amount);
  }

  static Mapping subscriptions(
      String customer, String start, String end, String status, String amount) {
    return new Mapping(Kind.SUBSCRIPTIONS, customer, null, start, end, status, amount);
  }

  /** Blanks as {@code null}, and nothing of the other kind. */
  Mapping tidy() {
    return kind == Kind.SUBSCRIPTIONS
        ? subscriptions(tidy(customer), tidy(start), tidy(end), tidy(status), tidy(amount))
        : new Mapping(kind, tidy(customer), tidy(date), null, null, null, tidy(amount));
  }

  /** The columns in use, by role. */
  @JsonIgnore
  Map<Role, String> columns() {
    Map<Role, String> columns = new LinkedHashMap<>();
    put(columns, Role.CUSTOMER, customer);
    put(columns, Role.DATE, date);
    put(columns, Role.START, start);
    put(columns, Role.END, end);
    put(columns, Role.STATUS, status);
    put(columns, Role.AMOUNT, amount);
    return columns;
  }

  private static void put(Map<Role, String> columns, Role role, String column) {
    if (column != null) {
      columns.put(role, column);
    }
  }

  private static String tidy(String column) {
    return column == null || column.isBlank() ? null : column;
  }
}
