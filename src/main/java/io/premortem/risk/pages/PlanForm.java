package io.premortem.risk.pages;

import io.premortem.risk.plan.ActionDraft;
import io.premortem.risk.valuation.Violation;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.UUID;

/** An action as its form posts it. */
final class PlanForm {
  private PlanForm() {}

  /**
   * What is shown again for mending; without violations what the form to add starts with.
   *
   * @param action null for the form to add
   */
  record Wrong(UUID action, ActionDraft draft, List<Violation> violations) {}

  static ActionDraft of(String title, String mitigation) {
    return new ActionDraft(title, mitigation, null, null, null, null, null, null);
  }

  static ActionDraft draft(MultivaluedMap<String, String> form) {
    return new ActionDraft(
        form.getFirst("title"),
        form.getFirst("mitigation"),
        form.getFirst("owner"),
        form.getFirst("due"),
        money(form.getFirst("cost")),
        form.getFirst("state"),
        form.getFirst("proof"),
        form.getFirst("proofLink"));
  }

  /** What is no number is named by the checks as one out of range. */
  private static Double money(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return Double.parseDouble(text.strip().replace(",", ""));
    } catch (NumberFormatException _) {
      return Double.NaN;
    }
  }
}
