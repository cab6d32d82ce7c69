package io.premortem.tenancy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class OrganizationStore implements PanacheRepositoryBase<OrganizationEntity, String> {
  /** Makes the whole directory visible for the rest of the transaction; content stays hidden. */
  void openDirectory() {
    getEntityManager()
        .createNativeQuery("select set_config('premortem.directory', 'open', true)", String.class)
        .getSingleResult();
  }
}
