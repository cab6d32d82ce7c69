package io.premortem.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class VisitStore implements PanacheRepositoryBase<VisitEntity, UUID> {
  private static final int SHOWN = 500;

  /** Newest first, the newest 500. */
  List<VisitEntity> of(UUID share) {
    return find("shareId", Sort.descending("at"), share).page(0, SHOWN).list();
  }

  long count(UUID share) {
    return count("shareId", share);
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
    return find("shareId", Sort.descending("at"), share)
        .firstResultOptional()
        .map(visit -> visit.at)
        .orElse(null);
  }
}
