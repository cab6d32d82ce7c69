package io.premortem.report.readings;

import io.premortem.report.OpenShare;
import io.premortem.report.disclosure.Section;
import io.premortem.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What readers of shared reports looked at, as their browsers tell: an indication, no proof. */
@ApplicationScoped
public class Readings {
  /** A browser tells every quarter of a minute; more than this at once is made up. */
  private static final int MOST_SECONDS = 120;

  private final ReadingStore store;
  private final TenantScope scope;
  private final Clock clock;

  Readings(ReadingStore store, TenantScope scope, Clock clock) {
    this.store = store;
    this.scope = scope;
    this.clock = clock;
  }

  /**
   * Adds what a browser tells.
   *
   * @param told seconds by key of the section; what the share does not show is left out
   */
  void add(OpenShare open, MultivaluedMap<String, String> told) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    scope.run(
        open.tenant(),
        () ->
            seconds(open, told)
                .forEach(
                    (section, seconds) ->
                        store.add(
                            open.share(),
                            open.viewer(),
                            open.number(),
                            section.key(),
                            seconds,
                            now)));
  }

  /** Of one share of the current tenant, by viewer and snapshot, sections as on the page. */
  @Transactional
  public List<Reading> of(UUID share) {
    return store.of(share).stream()
        .map(
            row ->
                new Reading(
                    row.viewer, row.number, Section.of(row.section).orElseThrow(), row.seconds))
        .toList();
  }

  /** In one order, so that two windows do not wait for each other's rows. */
  private static Map<Section, Integer> seconds(
      OpenShare open, MultivaluedMap<String, String> told) {
    var seconds = new TreeMap<Section, Integer>();
    told.forEach(
        (key, values) ->
            Section.of(key)
                .filter(open.disclosure()::shows)
                .filter(_ -> values.getFirst().matches("[1-9]\\d{0,2}"))
                .ifPresent(
                    section ->
                        seconds.put(
                            section, Math.min(MOST_SECONDS, Integer.parseInt(values.getFirst())))));
    return seconds;
  }
}
