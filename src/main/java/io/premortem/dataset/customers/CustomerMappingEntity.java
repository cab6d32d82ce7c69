package io.premortem.dataset.customers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What people say that the columns of a data set mean. */
@Entity
@Table(name = "dataset_customers")
class CustomerMappingEntity {
  @Id
  @Column(name = "dataset_id")
  UUID datasetId;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  /** JSON of a {@link Mapping}. */
  String mapping;

  @Column(name = "changed_by")
  String changedBy;

  @Column(name = "changed_at")
  Instant changedAt;
}
