package io.premortem.dataset;

import io.premortem.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.Session;

@ApplicationScoped
class StorageStore {
  private final Session rows;

  StorageStore(Session rows) {
    this.rows = rows;
  }

  /** Whoever asks next for the same tenant waits until this transaction ends. */
  void lock() {
    rows.createNativeQuery(
            "select 1 from pg_advisory_xact_lock(hashtext('dataset-storage'), hashtext(:tenant))")
        .setParameter("tenant", TenantScope.requireTenant())
        .getSingleResult();
  }

  /** The tenant's own quota; empty where the setting holds. */
  Optional<Long> quota() {
    return rows.createNativeQuery(
            "select storage_bytes from tenant_quota"
                + " where tenant_id = :tenant and storage_bytes is not null",
            Long.class)
        .setParameter("tenant", TenantScope.requireTenant())
        .getResultStream()
        .findFirst();
  }
}
