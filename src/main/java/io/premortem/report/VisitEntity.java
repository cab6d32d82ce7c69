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
@Table(name = "report_visit")
class VisitEntity {
  @Id UUID id;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "share_id")
  UUID shareId;

  Instant at;

  @Column(name = "user_agent")
  String userAgent;

  String viewer;

  /** {@link Visit#kind}. */
  String kind;

  /** Of the snapshot that was opened; null in visits of before there could be several. */
  Integer number;
}
