package io.premortem.report.portfolio;

import io.premortem.tenancy.Organization;
import io.premortem.tenancy.TenantScope;
import io.premortem.web.HomeStep;
import io.premortem.web.Language;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PortfolioHomeStep implements HomeStep {
  @Override
  public int order() {
    return 10;
  }

  @Override
  public View view(Language language) {
    var text = language.messages(PortfolioMessages.class);
    return new View(
        text.step(),
        text.stepText(TenantScope.requireTenant()),
        text.stepAction(),
        "portfolio",
        false);
  }

  @Override
  public boolean shownTo(Organization organization) {
    return organization.fund();
  }
}
