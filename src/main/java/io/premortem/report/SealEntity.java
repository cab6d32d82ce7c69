package io.premortem.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

@Entity
@Immutable
@Table(name = "report_seal")
class SealEntity {
  @Id
  @Column(name = "report_id")
  UUID reportId;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  String root;

  /** The bundle, all open. */
  String bundle;
}
