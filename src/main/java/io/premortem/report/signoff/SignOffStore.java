package io.premortem.report.signoff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SignOffStore implements PanacheRepositoryBase<SignOffEntity, SignOffEntity.Key> {
  List<SignOffEntity> of(UUID report) {
    return list("reportId", Sort.by("at"), report);
  }
}
