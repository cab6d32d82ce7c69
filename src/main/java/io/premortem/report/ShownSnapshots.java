package io.premortem.report;

import java.util.List;
import java.util.Optional;

/**
 * The snapshots that a share shows.
 *
 * @param open newest first, at least one: that with which the share began
 * @param newer whether there is a newer one that the share does not show
 */
record ShownSnapshots(List<Reports.Snapshot> open, boolean newer) {

  static ShownSnapshots of(ShareEntity share, ReportStore reports) {
    var first = reports.snapshot(share.reportId);
    var since = reports.since(first.assessment(), first.number());
    return share.follows
        ? new ShownSnapshots(since, false)
        : new ShownSnapshots(List.of(since.getLast()), since.size() > 1);
  }

  /**
   * @param number null for the newest
   */
  Optional<Reports.Snapshot> find(Integer number) {
    return open.stream()
        .filter(snapshot -> number == null || snapshot.number() == number)
        .findFirst();
  }
}
