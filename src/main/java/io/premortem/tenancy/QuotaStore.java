package io.premortem.tenancy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class QuotaStore implements PanacheRepositoryBase<QuotaEntity, String> {}
