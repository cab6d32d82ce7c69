package io.premortem.dataset;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class RetentionStore implements PanacheRepositoryBase<RetentionEntity, String> {}
