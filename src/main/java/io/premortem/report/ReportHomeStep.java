package io.premortem.report;

import io.premortem.web.HomeStep;
import io.premortem.web.Language;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ReportHomeStep implements HomeStep {
  private static final int COUNTED = 1000;

  private final Reports reports;

  ReportHomeStep(Reports reports) {
    this.reports = reports;
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public View view(Language language) {
    var text = language.messages(ReportMessages.class);
    int count = reports.newest(COUNTED).size();
    return new View(
        text.step(),
        count == 0 ? text.stepOpen() : text.stepDone(count),
        text.stepAction(),
        "reports",
        count > 0);
  }
}
