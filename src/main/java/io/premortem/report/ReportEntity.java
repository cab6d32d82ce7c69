package io.premortem.report;

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
@Table(name = "report")
class ReportEntity {
  @Id UUID id;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "assessment_id")
  UUID assessmentId;

  int number;
  int revision;

  /** The {@link Report} as JSON. */
  String body;

  /** The {@link Inputs} as JSON; null in reports of before they were kept. */
  String inputs;

  String sha256;

  /** Whether something in it contradicted its evidence, unexplained, when it was made. */
  boolean blocked;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;
}
