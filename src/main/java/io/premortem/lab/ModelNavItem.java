package io.premortem.lab;

import io.premortem.web.Language;
import io.premortem.web.NavItem;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ModelNavItem implements NavItem {
  @Override
  public int order() {
    return 20;
  }

  @Override
  public String label(Language language) {
    return language.messages(ModelMessages.class).models();
  }

  @Override
  public String path() {
    return "models";
  }

  @Override
  public String icon() {
    return "model";
  }
}
