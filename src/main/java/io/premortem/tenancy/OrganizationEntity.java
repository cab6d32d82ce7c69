package io.premortem.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The directory row of a tenant: its own key, so no {@code @TenantId}; row-level security applies.
 */
@Entity
@Table(name = "organization")
class OrganizationEntity {
  @Id
  @Column(name = "tenant_id")
  String alias;

  String name;

  @Enumerated(EnumType.STRING)
  Organization.Kind kind;

  @Enumerated(EnumType.STRING)
  Organization.Status status;

  @Column(name = "created_at")
  Instant createdAt;

  Organization toRecord() {
    return new Organization(alias, name, kind, status, createdAt);
  }
}
