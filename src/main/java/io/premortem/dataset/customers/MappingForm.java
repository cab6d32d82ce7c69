package io.premortem.dataset.customers;

import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** What the columns mean, as a form posts it; blank for none. */
public class MappingForm {
  @RestForm String kind;
  @RestForm String customer;
  @RestForm String date;
  @RestForm String start;
  @RestForm String end;
  @RestForm String status;
  @RestForm String amount;

  /** Filled with what is known. */
  static MappingForm of(Mapping mapping) {
    var form = new MappingForm();
    form.kind = "invoices";
    if (mapping != null) {
      form.kind = mapping.kind() == Mapping.Kind.SUBSCRIPTIONS ? "subscriptions" : "invoices";
      form.customer = mapping.customer();
      form.date = mapping.date();
      form.start = mapping.start();
      form.end = mapping.end();
      form.status = mapping.status();
      form.amount = mapping.amount();
    }
    return form;
  }

  Mapping mapping() {
    return new Mapping(
        CustomerApi.MappingBody.kind(kind), customer, date, start, end, status, amount);
  }

  public String getKind() {
    return kind == null ? "" : kind;
  }

  /**
   * A select for each role.
   *
   * @param columns of the table
   * @param errors by role
   */
  List<Select> selects(List<String> columns, Map<String, String> errors, CustomerMessages texts) {
    return List.of(
        select("customer", texts.roleCustomer(), texts.hintCustomer(), customer, columns, errors),
        select("date", texts.roleDate(), texts.hintDate(), date, columns, errors),
        select("start", texts.roleStart(), texts.hintStart(), start, columns, errors),
        select("end", texts.roleEnd(), texts.hintEnd(), end, columns, errors),
        select("status", texts.roleStatus(), texts.hintStatus(), status, columns, errors),
        select("amount", texts.roleAmount(), texts.hintAmount(), amount, columns, errors));
  }

  private static Select select(
      String name,
      String label,
      String hint,
      String chosen,
      List<String> columns,
      Map<String, String> errors) {
    return new Select(
        name,
        label,
        hint,
        errors.getOrDefault(name, ""),
        columns.stream().map(column -> new Option(column, column.equals(chosen))).toList());
  }

  /** A field of the form. */
  public record Select(
      String name, String label, String hint, String error, List<Option> options) {}

  /** A column to choose. */
  public record Option(String column, boolean chosen) {}
}
