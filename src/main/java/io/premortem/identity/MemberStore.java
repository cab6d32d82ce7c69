package io.premortem.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MemberStore implements PanacheRepositoryBase<MemberEntity, UUID> {
  Optional<MemberEntity> bySubject(String subject) {
    return find("subject", subject).firstResultOptional();
  }
}
