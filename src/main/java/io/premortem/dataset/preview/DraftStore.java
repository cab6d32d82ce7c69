package io.premortem.dataset.preview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DraftStore implements PanacheRepositoryBase<DraftEntity, UUID> {
  List<DraftEntity> olderThan(Instant time) {
    return list("createdAt < ?1", time);
  }
}
