package io.premortem.report.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Somebody was told of a snapshot. */
@Entity
@Table(name = "report_told")
class ToldEntity {
  @Id UUID id;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "report_id")
  UUID reportId;

  String address;
}
