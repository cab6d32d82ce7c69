package io.premortem.report.blind;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "report_blind_sheet")
class SheetEntity {
  @Id UUID id;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "share_id")
  UUID shareId;

  @Enumerated(EnumType.STRING)
  Side side;

  String sealed;

  @Column(name = "written_by")
  String writtenBy;

  @Column(name = "written_at")
  Instant writtenAt;

  @Column(name = "locked_at")
  Instant lockedAt;
}
