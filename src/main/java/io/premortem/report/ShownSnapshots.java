package io.premortem.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The snapshots that a share shows.
 *
 * @param open newest first, at least one: that with which the share began
 * @param newer whether there is a newer one that the share does not show
 */
record ShownSnapshots(List<Reports.Snapshot> open, boolean newer) {

  /**
   * @param ready whether a newer snapshot may be shown outside
   */
  static ShownSnapshots of(ShareEntity share, ReportStore reports, Predicate<UUID> ready) {
    var first = reports.snapshot(share.reportId);
    var since =
        reports.since(first.assessment(), first.number()).stream()
            .filter(snapshot -> snapshot.number() == first.number() || ready.test(snapshot.id()))
            .toList();
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
