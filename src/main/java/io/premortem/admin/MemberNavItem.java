package io.premortem.admin;

import io.premortem.tenancy.Organization;
import io.premortem.web.Language;
import io.premortem.web.NavItem;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class MemberNavItem implements NavItem {
  @Override
  public int order() {
    return 80;
  }

  @Override
  public String label(Language language) {
    return language.messages(MemberMessages.class).title();
  }

  @Override
  public String path() {
    return "members";
  }

  @Override
  public String icon() {
    return "people";
  }

  @Override
  public boolean shownTo(Organization organization) {
    return true;
  }
}
