package io.premortem.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A tenant's own quotas: its alias is the key, so no {@code @TenantId}. */
@Entity
@Table(name = "tenant_quota")
class QuotaEntity {
  @Id
  @Column(name = "tenant_id")
  String tenant;

  @Column(name = "storage_bytes")
  Long storageBytes;

  Integer members;
  Integer jobs;
  Long predictions;
}
