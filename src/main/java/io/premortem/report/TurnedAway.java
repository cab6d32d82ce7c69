package io.premortem.report;

import io.premortem.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Readers that a share did not open to: kept in its visits, and told to its maker once a day. */
@ApplicationScoped
class TurnedAway {
  /** The share was taken back or is over. */
  static final String GONE = "gone";

  /** Wrong tries closed its gate. */
  static final String GATE_CLOSED = "gate-closed";

  static final String NDA_DECLINED = "nda-declined";

  /** Somebody who keeps knocking fills no table. */
  private static final int MOST_A_DAY = 100;

  private final ShareStore shares;
  private final VisitStore visits;
  private final ShareAlerts alerts;
  private final TenantScope scope;
  private final Clock clock;

  TurnedAway(
      ShareStore shares, VisitStore visits, ShareAlerts alerts, TenantScope scope, Clock clock) {
    this.shares = shares;
    this.visits = visits;
    this.alerts = alerts;
    this.scope = scope;
    this.clock = clock;
  }

  /**
   * Keeps it and writes a letter, unless there was one today.
   *
   * @param viewer empty where nobody is known
   * @param userAgent null for none
   */
  void tell(ShareStore.Place place, String kind, String viewer, String userAgent) {
    if (record(place, kind, viewer, userAgent)) {
      alerts.turnedAway(place, kind, viewer);
    }
  }

  /** Keeps it; true where a letter is due. */
  boolean record(ShareStore.Place place, String kind, String viewer, String userAgent) {
    return scope.call(
        place.tenant(),
        () -> {
          var now = clock.instant();
          var share = shares.findForChange(place.share()).orElseThrow();
          if (visits.turnedAway(share.id, now.minus(Duration.ofDays(1))) < MOST_A_DAY) {
            visits.record(share.id, kind, viewer, userAgent, null, now);
          }
          var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
          boolean due = !today.equals(share.alertedOn);
          share.alertedOn = today;
          return due;
        });
  }
}
