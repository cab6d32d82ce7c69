package io.premortem.report.signoff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** Whether the tenant's snapshots need two signatures; there is one row at most. */
@Entity
@Table(name = "report_two_person")
class TwoPersonEntity {
  @Id
  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  boolean required;

  @Column(name = "off_asked_by")
  String offAskedBy;

  @Column(name = "off_asked_at")
  Instant offAskedAt;
}
