package io.premortem.report.readings;

import io.premortem.report.Holder;
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
   * @param told seconds by key of the section; what the holder is not shown is left out
   */
  void add(Holder holder, MultivaluedMap<String, String> told) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    scope.run(
        holder.tenant(),
        () ->
            seconds(holder, told)
                .forEach(
                    (section, seconds) ->
                        store.add(
                            holder.share(),
                            holder.viewer(),
                            holder.report().number(),
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
  private static Map<Section, Integer> seconds(Holder holder, MultivaluedMap<String, String> told) {
    var seconds = new TreeMap<Section, Integer>();
    told.forEach(
        (key, values) ->
            Section.of(key)
                .filter(holder.shown()::shows)
                .filter(_ -> values.getFirst().matches("[1-9]\\d{0,2}"))
                .ifPresent(
                    section ->
                        seconds.put(
                            section, Math.min(MOST_SECONDS, Integer.parseInt(values.getFirst())))));
    return seconds;
  }
}
