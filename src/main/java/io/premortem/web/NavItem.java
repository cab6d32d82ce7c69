package io.premortem.web;

import io.premortem.identity.Permission;
import io.premortem.tenancy.Organization;

/** A room's entry in the menu of a tenant; rooms provide beans, the frame collects them. */
public interface NavItem {
  /** Position in the menu, small first: data 10, models 20, assessment 30, report 40. */
  int order();

  String label(Language language);

  /** Path below {@code /o/{org}/}. */
  String path();

  /** Name of an icon in the icon tag. */
  String icon();

  /** What its page asks of the visitor; whoever may not is not led there. */
  default Permission needs() {
    return Permission.VIEW;
  }

  default boolean shownTo(Organization organization) {
    return !organization.fund();
  }
}
