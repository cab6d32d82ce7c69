package io.premortem.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MemberStore implements PanacheRepositoryBase<MemberEntity, UUID> {
  Optional<MemberEntity> bySubject(String subject) {
    return find("subject", subject).firstResultOptional();
  }

  List<MemberEntity> lockedAll() {
    return find("order by createdAt").withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }
}
