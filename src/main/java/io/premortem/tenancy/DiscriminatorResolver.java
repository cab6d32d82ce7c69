package io.premortem.tenancy;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells Hibernate whose rows {@code @TenantId} columns hold. */
@PersistenceUnitExtension
@ApplicationScoped
class DiscriminatorResolver implements TenantResolver {
  /** No tenant has this alias, so work without a tenant reads nothing and writes nothing. */
  static final String NOBODY = "";

  @Override
  public String getDefaultTenantId() {
    return NOBODY;
  }

  @Override
  public String resolveTenantId() {
    return TenantScope.currentTenant().orElse(NOBODY);
  }
}
