package io.premortem.risk.law;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ComplianceStore implements PanacheRepositoryBase<ComplianceEntity, UUID> {}
