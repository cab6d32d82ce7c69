package io.premortem.dataset.privacy;

import io.premortem.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;

/** The current tenant's salt, made when it is first asked for. */
@ApplicationScoped
class MaskSaltStore {
  private static final int BYTES = 32;

  private final EntityManager rows;
  private final SecureRandom random = new SecureRandom();

  MaskSaltStore(EntityManager rows) {
    this.rows = rows;
  }

  /** 256 random bits, the same at every call of the same tenant. */
  @Transactional
  byte[] salt() {
    byte[] fresh = new byte[BYTES];
    random.nextBytes(fresh);
    // Two who ask at the same time get the one that came first.
    rows.createNativeQuery(
            "insert into dataset_mask_salt (tenant_id, salt) values (:tenant, :salt)"
                + " on conflict do nothing")
        .setParameter("tenant", TenantScope.requireTenant())
        .setParameter("salt", fresh)
        .executeUpdate();
    return (byte[])
        rows.createNativeQuery("select salt from dataset_mask_salt", byte[].class)
            .getSingleResult();
  }
}
