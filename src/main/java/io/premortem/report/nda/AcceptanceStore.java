package io.premortem.report.nda;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AcceptanceStore implements PanacheRepositoryBase<AcceptanceEntity, UUID> {
  boolean has(UUID share, UUID report, int version, String viewer) {
    return count(
            "shareId = ?1 and reportId = ?2 and version = ?3 and viewer = ?4",
            share,
            report,
            version,
            viewer)
        > 0;
  }

  boolean hasAny(UUID share, UUID report, int version) {
    return count("shareId = ?1 and reportId = ?2 and version = ?3", share, report, version) > 0;
  }

  List<AcceptanceEntity> newest(int limit) {
    return findAll(Sort.descending("at")).page(0, limit).list();
  }
}
