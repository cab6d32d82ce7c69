package io.premortem.report;

import io.premortem.web.Language;
import io.premortem.web.NavItem;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ReportNavItem implements NavItem {
  @Override
  public int order() {
    return 40;
  }

  @Override
  public String label(Language language) {
    return language.messages(ReportMessages.class).reports();
  }

  @Override
  public String path() {
    return "reports";
  }

  @Override
  public String icon() {
    return "report";
  }
}
