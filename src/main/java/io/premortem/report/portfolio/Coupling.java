package io.premortem.report.portfolio;

import io.premortem.report.coupling.SharedShock;
import io.premortem.web.Language;
import io.premortem.web.Problem;
import java.util.List;

/** The strength of the shared shock, as a query says it. */
final class Coupling {
  private Coupling() {}

  /**
   * @param text null for the usual one
   * @throws io.premortem.web.ProblemException 422 if it is no number from 0 to 3
   */
  static double of(String text, Language language) {
    if (text == null || text.isBlank()) {
      return Shocks.USUAL;
    }
    try {
      double coupling = Double.parseDouble(text.strip());
      if (coupling >= 0 && coupling <= SharedShock.MOST) {
        return coupling;
      }
    } catch (NumberFormatException e) {
      // Refused below, as a number out of range is.
    }
    var words = language.messages(PortfolioMessages.class);
    throw Problem.unprocessable(
            words.badCouplingTitle(),
            "coupling: " + words.badCoupling(),
            List.of(Problem.Fault.field("coupling", words.badCoupling())))
        .toException();
  }
}
