package io.premortem.lab.curve;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CurveStore implements PanacheRepositoryBase<CurveEntity, UUID> {
  Optional<CurveEntity> newest(UUID model) {
    return find("modelId = ?1 order by createdAt desc, id", model).firstResultOptional();
  }

  Optional<CurveEntity> newest() {
    return find("order by createdAt desc, id").firstResultOptional();
  }
}
