package io.premortem.risk;

import io.premortem.web.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AssessmentStore implements PanacheRepositoryBase<AssessmentEntity, UUID> {
  private static final Sort NEWEST = Sort.descending("createdAt", "id");

  /** Locked, so that two people who answer at once both keep their answers. */
  Optional<AssessmentEntity> findForChange(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Every result of the tenant is out of date from now on. */
  void touchAll(Instant now) {
    update("revision = revision + 1, updatedAt = ?1", now);
  }

  List<AssessmentEntity> newestAfter(Optional<Cursor> cursor, int limit) {
    return cursor
        .map(
            from ->
                find(
                    "createdAt < ?1 or (createdAt = ?1 and id < ?2)", NEWEST, from.at(), from.id()))
        .orElseGet(() -> findAll(NEWEST))
        .page(0, limit)
        .list();
  }
}
