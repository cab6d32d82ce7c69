package io.premortem.report.portfolio;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DigestStore implements PanacheRepositoryBase<DigestEntity, UUID> {
  Optional<DigestEntity> of(String subject) {
    return find("subject", subject).firstResultOptional();
  }
}
