package io.premortem.report.portfolio;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Somebody of a fund wants the weekly letter. */
@Entity
@Table(name = "portfolio_digest")
class DigestEntity {
  @Id UUID id;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  String subject;

  @Column(name = "told_until")
  Instant toldUntil;
}
