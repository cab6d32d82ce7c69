package io.premortem.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class VisitStore implements PanacheRepositoryBase<VisitEntity, UUID> {
  static final String OPENED = "opened";
  static final List<String> TURNED_AWAY = List.of("gone", "gate-closed", "nda-declined");
  private static final int SHOWN = 500;
  private static final int AGENT_LENGTH = 300;

  /** Newest first, the newest 500. */
  List<VisitEntity> of(UUID share) {
    return find("shareId", Sort.descending("at"), share).page(0, SHOWN).list();
  }

  long count(UUID share) {
    return count("shareId = ?1 and kind = ?2", share, OPENED);
  }

  /** How many were turned away since. */
  long turnedAway(UUID share, Instant since) {
    return count("shareId = ?1 and at > ?2 and kind in ?3", share, since, TURNED_AWAY);
  }

  /**
   * @param number of the snapshot; null where none was opened
   */
  void record(
      UUID share, String kind, String viewer, String userAgent, Integer number, Instant at) {
    var visit = new VisitEntity();
    visit.id = UUID.randomUUID();
    visit.shareId = share;
    visit.kind = kind;
    visit.viewer = viewer;
    visit.number = number;
    visit.at = at.truncatedTo(ChronoUnit.MICROS);
    var agent = userAgent == null ? "" : userAgent;
    visit.userAgent = agent.substring(0, Math.min(agent.length(), AGENT_LENGTH));
    persist(visit);
  }

  /** Numbers of the snapshots that were opened through the share. */
  Set<Integer> seen(UUID share) {
    return Set.copyOf(
        getEntityManager()
            .createQuery(
                "select distinct number from VisitEntity where shareId = :share"
                    + " and number is not null",
                Integer.class)
            .setParameter("share", share)
            .getResultList());
  }

  /** Null when there was none. */
  Instant last(UUID share) {
    return find("shareId = ?1 and kind = ?2", Sort.descending("at"), share, OPENED)
        .firstResultOptional()
        .map(visit -> visit.at)
        .orElse(null);
  }
}
