package io.premortem.risk.library;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class OwnIndicatorStore implements PanacheRepositoryBase<OwnIndicatorEntity, UUID> {

  List<OwnIndicatorEntity> inOrder() {
    return listAll(Sort.ascending("createdAt", "id"));
  }
}
