package io.premortem.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CodeStore implements PanacheRepositoryBase<CodeEntity, UUID> {
  long sentSince(UUID share, Instant since) {
    return count("shareId = ?1 and createdAt > ?2", share, since);
  }

  /** Addresses that a code has proved. */
  List<String> passed(UUID share) {
    return getEntityManager()
        .createQuery(
            "select distinct email from CodeEntity where shareId = :share and usedAt is not null",
            String.class)
        .setParameter("share", share)
        .getResultList();
  }

  /** Locked, so that two guesses at once are counted as two. */
  Optional<CodeEntity> findForTry(UUID share, UUID code) {
    return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE)
        .filter(row -> row.shareId.equals(share));
  }
}
