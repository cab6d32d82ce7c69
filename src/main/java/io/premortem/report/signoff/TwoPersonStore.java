package io.premortem.report.signoff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

@ApplicationScoped
class TwoPersonStore implements PanacheRepositoryBase<TwoPersonEntity, String> {
  Optional<TwoPersonEntity> current() {
    return findAll().firstResultOptional();
  }

  Optional<TwoPersonEntity> forChange() {
    return findAll().withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }
}
