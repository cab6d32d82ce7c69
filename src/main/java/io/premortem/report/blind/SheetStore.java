package io.premortem.report.blind;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SheetStore implements PanacheRepositoryBase<SheetEntity, UUID> {
  Optional<SheetEntity> find(UUID share, Side side) {
    return find("shareId = ?1 and side = ?2", share, side).firstResultOptional();
  }

  /** Who locks a sheet and who changes it at the same moment do so one after the other. */
  Optional<SheetEntity> findForChange(UUID share, Side side) {
    return find("shareId = ?1 and side = ?2", share, side)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** The newest of the founders' sheets for some shares. */
  Optional<SheetEntity> newestOfFounders(List<UUID> shares) {
    return find("shareId in ?1 and side = ?2", Sort.descending("writtenAt"), shares, Side.FOUNDER)
        .firstResultOptional();
  }
}
