package io.premortem.report.readings;

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
@Table(name = "report_reading")
class ReadingEntity {
  @Id UUID id;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "share_id")
  UUID shareId;

  String viewer;
  int number;
  String section;
  int seconds;

  @Column(name = "last_at")
  Instant lastAt;
}
