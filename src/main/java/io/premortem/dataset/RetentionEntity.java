package io.premortem.dataset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One row for each tenant that does not keep everything; its key is the tenant. */
@Entity
@Table(name = "dataset_retention")
class RetentionEntity {
  @Id
  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "keep_versions")
  Integer keepVersions;

  @Column(name = "keep_days")
  Integer keepDays;
}
