package io.premortem.risk.law;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "assessment_obligation")
class MarkEntity {
  @Id UUID id;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "assessment_id")
  UUID assessmentId;

  String obligation;

  boolean done;

  String note;

  @Column(name = "marked_by")
  String markedBy;

  @Column(name = "marked_at")
  Instant markedAt;
}
