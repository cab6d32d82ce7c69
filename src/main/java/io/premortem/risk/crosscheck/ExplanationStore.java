package io.premortem.risk.crosscheck;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ExplanationStore implements PanacheRepositoryBase<ExplanationEntity, UUID> {

  List<ExplanationEntity> all(UUID assessment) {
    return list("assessmentId", assessment);
  }

  Optional<ExplanationEntity> find(UUID assessment, String key) {
    return find("assessmentId = ?1 and key = ?2", assessment, key).firstResultOptional();
  }
}
