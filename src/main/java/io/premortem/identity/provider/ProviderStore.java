package io.premortem.identity.provider;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

@ApplicationScoped
class ProviderStore implements PanacheRepositoryBase<ProviderEntity, String> {
  Optional<ProviderEntity> current() {
    return findAll().firstResultOptional();
  }

  Optional<ProviderEntity> forChange() {
    return findAll().withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }
}
