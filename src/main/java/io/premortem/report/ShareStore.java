package io.premortem.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ShareStore implements PanacheRepositoryBase<ShareEntity, UUID> {

  /** Whose share it is. */
  record Place(String tenant, UUID share) {}

  /**
   * Finds a share without knowing its tenant: the policy {@code announced} shows the one row whose
   * hash this transaction announces.
   */
  Optional<Place> announced(String tokenHash) {
    var entities = getEntityManager();
    entities
        .createNativeQuery("select set_config('premortem.share', :hash, true)", String.class)
        .setParameter("hash", tokenHash)
        .getSingleResult();
    List<?> rows =
        entities
            .createNativeQuery("select tenant_id, id from report_share where token_hash = :hash")
            .setParameter("hash", tokenHash)
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(row -> new Place((String) row[0], (UUID) row[1]))
        .findFirst();
  }

  /** Newest first. */
  List<ShareEntity> ofReports(List<UUID> reports) {
    return list("reportId in ?1", Sort.descending("createdAt"), reports);
  }

  Optional<ShareEntity> findForChange(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }
}
