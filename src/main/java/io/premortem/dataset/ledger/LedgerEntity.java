package io.premortem.dataset.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "dataset_ledger")
class LedgerEntity {
  @Id
  @Column(name = "dataset_id")
  UUID datasetId;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  /** JSON of {@link LedgerChoice}; null when nobody chose. */
  String chosen;

  /** JSON of {@link LedgerJson.Computed}; null until someone asks. */
  String result;

  int rules;
}
