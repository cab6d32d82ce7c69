package io.premortem.risk.law;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MarkStore implements PanacheRepositoryBase<MarkEntity, UUID> {
  List<MarkEntity> all(UUID assessment) {
    return list("assessmentId", assessment);
  }

  Optional<MarkEntity> find(UUID assessment, String obligation) {
    return find("assessmentId = ?1 and obligation = ?2", assessment, obligation)
        .firstResultOptional();
  }
}
