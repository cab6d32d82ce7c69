package io.premortem.risk.library;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class OwnCauseStore implements PanacheRepositoryBase<OwnCauseEntity, UUID> {

  List<OwnCauseEntity> inOrder() {
    return listAll(Sort.ascending("createdAt", "id"));
  }
}
