package io.premortem.identity;

import io.premortem.tenancy.OrganizationCreated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A room that cannot begin with a new tenant whose alias says so, as long as it is broken. */
@ApplicationScoped
class BrokenRoom {
  static volatile boolean broken;

  void begin(@Observes OrganizationCreated created) {
    if (broken && created.organization().alias().startsWith("broken-")) {
      throw new IllegalStateException("this room is broken");
    }
  }
}
