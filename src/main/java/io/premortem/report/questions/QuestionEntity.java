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
@Table(name = "report_question")
class QuestionEntity {
  @Id UUID id;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "share_id")
  UUID shareId;

  @Column(name = "report_id")
  UUID reportId;

  String pin;
  String asker;
  String email;
  String text;

  @Column(name = "asked_at")
  Instant askedAt;
}
