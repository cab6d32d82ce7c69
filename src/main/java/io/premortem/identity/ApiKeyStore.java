package io.premortem.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ApiKeyStore implements PanacheRepositoryBase<ApiKeyEntity, UUID> {
  /** Whose key it is. */
  record Place(String tenant, UUID key) {}

  /**
   * Finds a key without knowing its tenant: the policy {@code announced} shows the one row whose
   * hash this transaction announces.
   */
  Optional<Place> announced(String tokenHash) {
    var entities = getEntityManager();
    entities
        .createNativeQuery("select set_config('premortem.key', :hash, true)", String.class)
        .setParameter("hash", tokenHash)
        .getSingleResult();
    List<?> rows =
        entities
            .createNativeQuery("select tenant_id, id from api_key where token_hash = :hash")
            .setParameter("hash", tokenHash)
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(row -> new Place((String) row[0], (UUID) row[1]))
        .findFirst();
  }

  List<ApiKeyEntity> newestFirst() {
    return listAll(Sort.descending("createdAt"));
  }

  void used(UUID id, Instant at) {
    update("lastUsedAt = ?1 where id = ?2", at, id);
  }
}
