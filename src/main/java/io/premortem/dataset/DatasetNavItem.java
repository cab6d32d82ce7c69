package io.premortem.dataset;

import io.premortem.web.Language;
import io.premortem.web.NavItem;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class DatasetNavItem implements NavItem {
  @Override
  public int order() {
    return 10;
  }

  @Override
  public String label(Language language) {
    return language.messages(DatasetMessages.class).data();
  }

  @Override
  public String path() {
    return "datasets";
  }

  @Override
  public String icon() {
    return "data";
  }
}
