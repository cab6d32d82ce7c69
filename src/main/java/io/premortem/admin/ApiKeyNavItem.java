package io.premortem.admin;

import io.premortem.identity.Permission;
import io.premortem.web.Language;
import io.premortem.web.NavItem;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ApiKeyNavItem implements NavItem {
  @Override
  public Permission needs() {
    return Permission.MANAGE;
  }

  @Override
  public int order() {
    return 85;
  }

  @Override
  public String label(Language language) {
    return language.messages(ApiKeyMessages.class).title();
  }

  @Override
  public String path() {
    return "keys";
  }

  @Override
  public String icon() {
    return "key";
  }
}
