package io.premortem.dataset.privacy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PrivacyScanStore implements PanacheRepositoryBase<PrivacyScanEntity, UUID> {}
