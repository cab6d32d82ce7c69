package io.premortem.risk.crosscheck;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "assessment_explanation")
class ExplanationEntity {
  @Id UUID id;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "assessment_id")
  UUID assessmentId;

  /** Of the contradiction. */
  String key;

  /** What it was found from when it was explained. */
  String facts;

  String reason;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;
}
