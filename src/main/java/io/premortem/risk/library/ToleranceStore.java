package io.premortem.risk.library;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ToleranceStore implements PanacheRepositoryBase<ToleranceEntity, UUID> {}
