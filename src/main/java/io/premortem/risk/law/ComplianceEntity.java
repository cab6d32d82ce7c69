package io.premortem.risk.law;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "assessment_compliance")
class ComplianceEntity {
  @Id
  @Column(name = "assessment_id")
  UUID assessmentId;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  /** JSON, as {@link AnswersJson} writes it. */
  String answers;

  @Column(name = "rules_version")
  String rulesVersion;

  @Column(name = "updated_by")
  String updatedBy;

  @Column(name = "updated_at")
  Instant updatedAt;
}
