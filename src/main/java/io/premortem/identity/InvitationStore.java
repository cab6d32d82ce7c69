package io.premortem.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class InvitationStore implements PanacheRepositoryBase<InvitationEntity, UUID> {

  /** Whose invitation it is. */
  record Place(String tenant, UUID invitation) {}

  /** Finds an invitation without knowing its tenant, by the policy {@code announced}. */
  Optional<Place> announced(String tokenHash) {
    var entities = getEntityManager();
    entities
        .createNativeQuery("select set_config('premortem.invitation', :hash, true)", String.class)
        .setParameter("hash", tokenHash)
        .getSingleResult();
    List<?> rows =
        entities
            .createNativeQuery("select tenant_id, id from invitation where token_hash = :hash")
            .setParameter("hash", tokenHash)
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(row -> new Place((String) row[0], (UUID) row[1]))
        .findFirst();
  }

  /** Neither accepted nor taken back, newest first; some may be too old. */
  List<InvitationEntity> open() {
    return list("acceptedAt is null and revokedAt is null", Sort.descending("createdAt"));
  }
}
