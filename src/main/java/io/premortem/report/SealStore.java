package io.premortem.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SealStore implements PanacheRepositoryBase<SealEntity, UUID> {

  /** Without the bundle. */
  Optional<String> root(UUID report) {
    return getEntityManager()
        .createQuery("select root from SealEntity where reportId = :report", String.class)
        .setParameter("report", report)
        .getResultStream()
        .findFirst();
  }
}
