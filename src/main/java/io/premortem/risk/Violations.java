package io.premortem.risk;

import io.premortem.risk.valuation.Violation;
import io.premortem.web.Language;
import io.premortem.web.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Violations as a problem, in the language of the request. */
public final class Violations {
  private Violations() {}

  /** 422, naming every field with its remedy. */
  public static Problem problem(List<Violation> violations, Language language) {
    var faults =
        violations.stream()
            .map(
                violation ->
                    Problem.Fault.field(
                        violation.field(), violation.message().in(language.locale())))
            .toList();
    var detail =
        faults.stream()
            .map(fault -> fault.field() + ": " + fault.message())
            .collect(Collectors.joining(" "));
    return Problem.unprocessable(
        language.pick("The assessment cannot be used as it is", "评估内容有误，无法使用"), detail, faults);
  }
}
