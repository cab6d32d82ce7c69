package io.premortem.admin;

import io.premortem.identity.Permission;
import io.premortem.tenancy.Organization;
import io.premortem.web.Language;
import io.premortem.web.NavItem;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class OrganizationNavItem implements NavItem {
  @Override
  public Permission needs() {
    return Permission.MANAGE;
  }

  @Override
  public int order() {
    return 95;
  }

  @Override
  public String label(Language language) {
    return language.messages(OrganizationMessages.class).title();
  }

  @Override
  public String path() {
    return "organization";
  }

  @Override
  public String icon() {
    return "settings";
  }

  @Override
  public boolean shownTo(Organization organization) {
    return true;
  }
}
