package io.premortem.tenancy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class OrganizationStore implements PanacheRepositoryBase<OrganizationEntity, String> {}
