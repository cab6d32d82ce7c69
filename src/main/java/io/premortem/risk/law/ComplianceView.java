package io.premortem.risk.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.premortem.risk.compliance.Duty;
import io.premortem.risk.compliance.Factor;
import io.premortem.risk.compliance.Obligation;
import io.premortem.risk.compliance.Pressure;
import io.premortem.risk.compliance.Reason;
import io.premortem.risk.compliance.Rules;
import io.premortem.risk.compliance.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The questionnaire of an assessment as the API shows it.
 *
 * @param asOf the day for which the statuses hold, UTC
 * @param answers by question id
 * @param obligations those that apply or may apply
 * @param pressures what the open ones do to hazards
 */
record ComplianceView(
    UUID assessment,
    String rulesVersion,
    LocalDate asOf,
    int answered,
    int questions,
    JsonNode answers,
    List<DutyView> obligations,
    List<PressureView> pressures) {

  /**
   * @param status open, coming, undecided or done
   * @param fromMonth month of a simulation in which it is first in force
   * @param because the answers that made it apply, by question id
   * @param missing questions whose answers would decide it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DutyView(
      String id,
      String law,
      String article,
      Wording title,
      Wording todo,
      String status,
      LocalDate effective,
      boolean inForce,
      int fromMonth,
      Map<String, JsonNode> because,
      List<String> missing,
      Obligation.Fine fine,
      Obligation.Source source,
      String confidence,
      Wording note,
      Mark mark) {}

  /**
   * @param counted ids of the open obligations that raise it
   * @param undecided ids of those that widen it
   */
  record PressureView(
      String cause, Factor multiplier, List<String> counted, List<String> undecided) {}

  static ComplianceView of(Compliance from, Rules rules, List<Pressure> pressures) {
    return new ComplianceView(
        from.assessment(),
        rules.version(),
        from.applicability().asOf(),
        from.answers().replies().size(),
        rules.questionnaire().questions().size(),
        AnswersJson.toJson(from.answers()),
        from.applicability().duties().stream()
            .map(duty -> duty(duty, from.marks().get(duty.obligation().id())))
            .toList(),
        pressures.stream()
            .map(
                p ->
                    new PressureView(
                        p.cause(), p.multiplier(), ids(p.counted()), ids(p.undecided())))
            .toList());
  }

  private static List<String> ids(List<Duty> duties) {
    return duties.stream().map(duty -> duty.obligation().id()).toList();
  }

  private static DutyView duty(Duty duty, Mark mark) {
    Obligation from = duty.obligation();
    Map<String, JsonNode> because = new TreeMap<>();
    for (Reason reason : duty.reasons()) {
      because.put(reason.question(), AnswersJson.toJson(reason.reply()));
    }
    return new DutyView(
        from.id(),
        from.law(),
        from.article(),
        from.title(),
        from.todo(),
        duty.status().name().toLowerCase(Locale.ROOT),
        duty.effective(),
        duty.inForce(),
        duty.fromMonth(),
        because,
        duty.missing(),
        from.fine(),
        from.source(),
        from.confidence().name().toLowerCase(Locale.ROOT),
        from.note(),
        mark);
  }
}
