package io.premortem.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
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

  /** Null when there was none. */
  Instant last(UUID share) {
    return find("shareId", Sort.descending("at"), share)
        .firstResultOptional()
        .map(visit -> visit.at)
        .orElse(null);
  }
}
