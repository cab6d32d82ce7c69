package io.premortem.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class PersonStore implements PanacheRepositoryBase<PersonEntity, String> {
  /** The person's row, which the policy {@code own} shows to the rest of the transaction alone. */
  Optional<PersonEntity> announced(String subject) {
    getEntityManager()
        .createNativeQuery("select set_config('premortem.subject', :subject, true)", String.class)
        .setParameter("subject", subject)
        .getSingleResult();
    return findByIdOptional(subject);
  }
}
