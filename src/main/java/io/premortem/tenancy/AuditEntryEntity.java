package io.premortem.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

@Entity
@Immutable
@Table(name = "audit_entry")
class AuditEntryEntity {
  @Id UUID id;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  long sequence;
  Instant at;
  String actor;
  String action;
  String object;
  String detail;

  @Column(name = "previous_hash")
  String previousHash;

  String hash;

  AuditEntry toRecord() {
    return new AuditEntry(sequence, at, actor, action, object, detail, previousHash, hash);
  }
}
