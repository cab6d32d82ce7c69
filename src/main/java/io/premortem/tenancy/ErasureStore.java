package io.premortem.tenancy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ErasureStore implements PanacheRepositoryBase<ErasureEntity, UUID> {
  Optional<ErasureEntity> open(String alias) {
    return find("alias = ?1 and cancelledAt is null and erasedAt is null", alias)
        .firstResultOptional();
  }

  /** With the directory open: every receipt, newest first. */
  List<ErasureEntity> done() {
    return list("erasedAt is not null", Sort.descending("erasedAt"));
  }

  /**
   * Deletes every row of the current tenant, the directory's too.
   *
   * @return JSON, rows of each table before
   */
  String erase(String alias) {
    return getEntityManager()
        .createNativeQuery("select erase_tenant(:alias)", String.class)
        .setParameter("alias", alias)
        .getSingleResult()
        .toString();
  }
}
