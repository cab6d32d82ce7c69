package io.premortem.risk.pages;

import io.premortem.risk.knowledge.Cause;
import io.premortem.risk.knowledge.Indicator;
import io.premortem.risk.library.Library;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a company adds to the knowledge base, in one area.
 *
 * @param area whose page it is
 * @param tolerance per cent
 * @param form what was typed and refused; empty otherwise
 * @param errors by field
 */
record LibraryView(
    String path,
    String area,
    List<Tab> tabs,
    List<Entry> causes,
    List<Entry> questions,
    List<Choice> choices,
    List<Integer> options,
    String tolerance,
    Map<String, String> form,
    Map<String, String> errors) {
  public String typed(String field) {
    return form.getOrDefault(field, "");
  }

  public String error(String field) {
    return errors.getOrDefault(field, "");
  }

  public String typed(String field, int number) {
    return typed(field + number);
  }

  public String typed(String field, int number, String end) {
    return typed(field + number + end);
  }

  /** Of the option in this row of the form: refused ones are counted without empty rows. */
  public String error(int number) {
    String row = "options[" + (number - 1) + "]";
    return error(row + ".label").isEmpty() ? error(row + ".multiplier") : error(row + ".label");
  }

  record Tab(String href, String name, boolean current) {}

  /** One of the tenant's own. */
  record Entry(String id, String name, String detail) {
    static Entry of(Cause cause, Locale locale) {
      String hazard = cause.hazard().low() + " – " + cause.hazard().high();
      return new Entry(bare(cause.id()), cause.name().in(locale), hazard);
    }

    static Entry of(Indicator.Choice question, Locale locale) {
      var options = question.options().stream().map(option -> option.label().in(locale)).toList();
      return new Entry(
          bare(question.id()), question.text().in(locale), String.join(" · ", options));
    }

    private static String bare(String id) {
      return id.substring(Library.PREFIX.length());
    }
  }

  record Choice(String id, String name) {}
}
