package io.premortem.report.portfolio;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Somebody of a fund keeps an eye on a company. */
@Entity
@Table(name = "portfolio_watch")
class WatchEntity {
  @Id UUID id;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  String subject;

  /** Alias. */
  String company;

  @Column(name = "created_at")
  Instant createdAt;
}
