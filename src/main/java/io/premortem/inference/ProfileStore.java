package io.premortem.inference;

import io.premortem.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ProfileStore {
  private final EntityManager rows;

  ProfileStore(EntityManager rows) {
    this.rows = rows;
  }

  Optional<String> find(UUID model) {
    return rows.createNativeQuery(
            "select profile from model_profile where tenant_id = :tenant and model_id = :model",
            String.class)
        .setParameter("tenant", TenantScope.requireTenant())
        .setParameter("model", model)
        .getResultStream()
        .map(String.class::cast)
        .findFirst();
  }

  /** Keeps the first one: a model's bytes and data never change. */
  void insert(UUID model, String profile, Instant at) {
    rows.createNativeQuery(
            "insert into model_profile (tenant_id, model_id, profile, created_at)"
                + " values (:tenant, :model, :profile, :at) on conflict do nothing")
        .setParameter("tenant", TenantScope.requireTenant())
        .setParameter("model", model)
        .setParameter("profile", profile)
        .setParameter("at", at)
        .executeUpdate();
  }
}
