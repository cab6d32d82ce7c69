package io.premortem.risk.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.premortem.risk.compliance.Law;
import io.premortem.risk.compliance.Obligation;
import io.premortem.risk.compliance.Obligation.Contribution;
import io.premortem.risk.compliance.Obligation.Fine;
import io.premortem.risk.compliance.Obligation.Source;
import io.premortem.risk.compliance.Pressure;
import io.premortem.risk.compliance.Question;
import io.premortem.risk.compliance.Rules;
import io.premortem.risk.compliance.Section;
import io.premortem.risk.compliance.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The rules as the API shows them.
 *
 * @param mostTogether what open obligations together multiply a hazard by at most
 */
record RulesView(
    String version,
    double mostTogether,
    List<Section> sections,
    List<Question> questions,
    List<Law> laws,
    List<ObligationView> obligations) {

  /**
   * @param when an expression over the answers: {@code all}, {@code any}, {@code not}, {@code is},
   *     {@code has}, {@code atLeast}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ObligationView(
      String id,
      String law,
      String article,
      Wording title,
      Wording todo,
      LocalDate effective,
      DeferralView deferral,
      JsonNode when,
      Fine fine,
      Source source,
      String confidence,
      Wording note,
      List<Contribution> pressures,
      String askedBy) {}

  record DeferralView(JsonNode when, LocalDate effective) {}

  static RulesView of(Rules rules) {
    return new RulesView(
        rules.version(),
        Pressure.MOST,
        rules.questionnaire().sections(),
        rules.questionnaire().questions(),
        rules.laws(),
        rules.obligations().stream().map(RulesView::obligation).toList());
  }

  private static ObligationView obligation(Obligation from) {
    var deferral = from.deferral();
    return new ObligationView(
        from.id(),
        from.law(),
        from.article(),
        from.title(),
        from.todo(),
        from.effective(),
        deferral == null
            ? null
            : new DeferralView(ConditionJson.toJson(deferral.when()), deferral.effective()),
        ConditionJson.toJson(from.when()),
        from.fine(),
        from.source(),
        from.confidence().name().toLowerCase(Locale.ROOT),
        from.note(),
        from.pressures(),
        from.askedBy());
  }
}
