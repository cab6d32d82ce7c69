package io.premortem.web;

import io.premortem.identity.Profile;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.RequestScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What the visitor chose, once {@link ProfileFilter} has read it; before that, and for strangers,
 * as if nothing were chosen. So a page that says that the database is away asks no database.
 */
@RequestScoped
public class VisitorProfile {
  private Profile profile = Profile.NOTHING;

  void read(Profile chosen) {
    this.profile = chosen;
  }

  public Profile chosen() {
    return profile;
  }

  /** ISO 4217; the other one where nothing was chosen. */
  public String currencyOr(String otherwise) {
    return profile.currency() == null ? otherwise : profile.currency();
  }

  /** The visitor's, UTC where nothing was chosen and outside requests. */
  static ZoneId zone() {
    var container = Arc.container();
    var chosen =
        container != null && container.requestContext().isActive()
            ? container.instance(VisitorProfile.class).get().chosen().zone()
            : null;
    return chosen == null ? ZoneOffset.UTC : chosen;
  }
}
