package io.premortem.dataset.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "dataset_privacy")
class PrivacyScanEntity {
  @Id
  @Column(name = "dataset_id")
  UUID datasetId;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "job_id")
  UUID jobId;

  String result;

  @Column(name = "scanned_at")
  Instant scannedAt;
}
