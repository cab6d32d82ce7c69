package io.premortem.risk.pages;

import io.premortem.risk.Assessments;
import io.premortem.web.HomeStep;
import io.premortem.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class RiskHomeStep implements HomeStep {
  private final Assessments assessments;

  RiskHomeStep(Assessments assessments) {
    this.assessments = assessments;
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public View view(Language language) {
    var text = language.messages(RiskMessages.class);
    int count = assessments.list(Optional.empty()).items().size();
    return new View(
        text.step(),
        count == 0 ? text.stepOpen() : text.stepDone(count),
        text.stepAction(),
        "assessments",
        count > 0);
  }
}
