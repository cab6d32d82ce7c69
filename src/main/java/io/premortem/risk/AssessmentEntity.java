package io.premortem.risk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "assessment")
class AssessmentEntity {
  @Id UUID id;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  String name;

  /** JSON, as {@link AnswerJson} writes it. */
  String answers;

  /** JSON, as {@link io.premortem.risk.evidence.EvidenceJson} writes it. */
  String evidence;

  /** JSON, as {@link FinanceJson} writes it; null while there are no figures. */
  String finance;

  UUID ledger;

  /** JSON of {@link io.premortem.risk.valuation.Measured}; null for none. */
  String measured;

  /** JSON, as {@link ComputeWriting} writes it; null for none. */
  String compute;

  int revision;

  @Column(name = "knowledge_version")
  String knowledgeVersion;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;
}
