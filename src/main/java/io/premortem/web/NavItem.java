package io.premortem.web;

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

  default boolean shownTo(Organization organization) {
    return !organization.fund();
  }
}
