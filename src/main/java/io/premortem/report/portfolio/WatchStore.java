package io.premortem.report.portfolio;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class WatchStore implements PanacheRepositoryBase<WatchEntity, UUID> {
  List<WatchEntity> of(String subject) {
    return list("subject", subject);
  }

  Optional<WatchEntity> find(String subject, String company) {
    return find("subject = ?1 and company = ?2", subject, company).firstResultOptional();
  }
}
