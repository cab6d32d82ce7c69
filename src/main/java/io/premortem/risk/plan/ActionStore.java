package io.premortem.risk.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ActionStore implements PanacheRepositoryBase<ActionEntity, UUID> {

  /** What is due first comes first, what has no day last. */
  List<ActionEntity> all(UUID assessment) {
    return list("assessmentId = ?1 order by dueOn nulls last, createdAt, id", assessment);
  }

  Optional<ActionEntity> find(UUID assessment, UUID action) {
    return find("assessmentId = ?1 and id = ?2", assessment, action).firstResultOptional();
  }
}
