package io.premortem.report.portfolio;

import io.premortem.tenancy.Organization;
import io.premortem.web.Language;
import io.premortem.web.NavItem;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PortfolioNavItem implements NavItem {
  @Override
  public int order() {
    return 45;
  }

  @Override
  public String label(Language language) {
    return language.messages(PortfolioMessages.class).title();
  }

  @Override
  public String path() {
    return "portfolio";
  }

  @Override
  public String icon() {
    return "portfolio";
  }

  @Override
  public boolean shownTo(Organization organization) {
    return organization.fund();
  }
}
