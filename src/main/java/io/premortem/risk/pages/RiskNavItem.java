package io.premortem.risk.pages;

import io.premortem.web.Language;
import io.premortem.web.NavItem;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class RiskNavItem implements NavItem {
  @Override
  public int order() {
    return 30;
  }

  @Override
  public String label(Language language) {
    return language.messages(RiskMessages.class).nav();
  }

  @Override
  public String path() {
    return "assessments";
  }

  @Override
  public String icon() {
    return "risk";
  }
}
