package io.premortem.admin;

import io.premortem.identity.Permission;
import io.premortem.tenancy.Organization;
import io.premortem.web.Language;
import io.premortem.web.NavItem;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AuditNavItem implements NavItem {
  @Override
  public Permission needs() {
    return Permission.MANAGE;
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public String label(Language language) {
    return language.messages(AdminMessages.class).audit();
  }

  @Override
  public String path() {
    return "audit";
  }

  @Override
  public String icon() {
    return "shield";
  }

  @Override
  public boolean shownTo(Organization organization) {
    return true;
  }
}
