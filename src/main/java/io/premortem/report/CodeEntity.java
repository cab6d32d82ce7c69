package io.premortem.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A one-time code that was sent to a visitor's address. */
@Entity
@Table(name = "report_code")
class CodeEntity {
  @Id UUID id;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "share_id")
  UUID shareId;

  String email;
  String viewer;

  @Column(name = "code_hash")
  String codeHash;

  int tries;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "used_at")
  Instant usedAt;

  @Column(name = "created_at")
  Instant createdAt;
}
