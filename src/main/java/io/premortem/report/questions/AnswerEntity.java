package io.premortem.report.questions;

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
@Table(name = "report_answer")
class AnswerEntity {
  @Id UUID id;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "question_id")
  UUID questionId;

  @Column(name = "answered_by")
  String answeredBy;

  String text;

  @Column(name = "answered_at")
  Instant answeredAt;
}
