package io.premortem.risk.pages;

import io.premortem.risk.library.OwnCauseDraft;
import io.premortem.risk.library.OwnCauseDraft.Ends;
import io.premortem.risk.library.OwnIndicatorDraft;
import io.premortem.risk.library.OwnIndicatorDraft.OptionDraft;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;

/** Causes and questions of a company's own, as forms post them. */
final class LibraryForms {
  /** The form shows so many options; the API takes more. */
  static final int OPTIONS = 4;

  private LibraryForms() {}

  static OwnCauseDraft cause(MultivaluedMap<String, String> form) {
    String months = form.getFirst("months");
    return new OwnCauseDraft(
        form.getFirst("area"),
        form.getFirst("name"),
        ends(form, "hazard"),
        form.getFirst("effect"),
        ends(form, "size"),
        months == null || months.isBlank() ? null : whole(months));
  }

  static OwnIndicatorDraft indicator(MultivaluedMap<String, String> form) {
    List<OptionDraft> options = new ArrayList<>();
    for (int i = 1; i <= OPTIONS; i++) {
      String label = form.getFirst("option" + i);
      if (label != null && !label.isBlank()) {
        options.add(new OptionDraft(label, ends(form, "factor" + i)));
      }
    }
    List<String> causes = form.get("cause");
    return new OwnIndicatorDraft(form.getFirst("area"), form.getFirst("text"), options, causes);
  }

  /** One end alone is a known number. */
  private static Ends ends(MultivaluedMap<String, String> form, String field) {
    Double low = number(form.getFirst(field + ".low"));
    Double high = number(form.getFirst(field + ".high"));
    return low == null && high == null
        ? null
        : new Ends(low == null ? high : low, high == null ? low : high);
  }

  /** Null for nothing; what is no number is one that no check takes. */
  static Double number(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return Double.valueOf(text.strip().replace(",", ""));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static int whole(String text) {
    Double number = number(text);
    return number == Math.rint(number) ? (int) Math.clamp(number, -1, 10_000) : -1;
  }
}
