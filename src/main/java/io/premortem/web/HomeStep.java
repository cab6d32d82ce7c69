package io.premortem.web;

import io.premortem.tenancy.Organization;

/** A room's step of the main job on a tenant's home page; rooms provide beans. */
public interface HomeStep {
  /** Position on the page, small first. */
  int order();

  /** What stands on the page now, read for the current tenant. */
  View view(Language language);

  default boolean shownTo(Organization organization) {
    return !organization.fund();
  }

  /**
   * One step.
   *
   * @param text what there is, or what to do first
   * @param path where it is done, below {@code /o/{org}/}
   * @param done whether there is something already
   */
  record View(String title, String text, String action, String path, boolean done) {}
}
