package io.premortem.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SignupStore implements PanacheRepositoryBase<SignupEntity, UUID> {
  /** Shows administrators what was asked, for the rest of the transaction. */
  void open() {
    getEntityManager()
        .createNativeQuery("select set_config('premortem.directory', 'open', true)", String.class)
        .getSingleResult();
  }

  List<SignupEntity> oldestFirst() {
    return listAll(Sort.ascending("createdAt"));
  }
}
