package io.premortem.lab;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ModelFileStore implements PanacheRepositoryBase<ModelFileEntity, UUID> {}
