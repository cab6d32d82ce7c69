package io.premortem.report.nda;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class NdaStore implements PanacheRepositoryBase<NdaEntity, UUID> {
  private static final Sort NEWEST = Sort.descending("version");

  Optional<NdaEntity> newest() {
    return findAll(NEWEST).firstResultOptional();
  }

  List<NdaEntity> newestFirst() {
    return listAll(NEWEST);
  }
}
