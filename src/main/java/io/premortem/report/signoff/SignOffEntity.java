package io.premortem.report.signoff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

@Entity
@Immutable
@Table(name = "report_signoff")
@IdClass(SignOffEntity.Key.class)
class SignOffEntity {
  record Key(UUID reportId, String subject) implements Serializable {}

  @Id
  @Column(name = "report_id")
  UUID reportId;

  @Id String subject;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  String name;
  Instant at;
}
