package io.premortem.lab;

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
@Table(name = "model")
class ModelEntity {
  @Id UUID id;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  String name;
  int version;

  @Enumerated(EnumType.STRING)
  Model.Stage stage;

  String recipe;
  String target;

  @Column(name = "dataset_id")
  UUID datasetId;

  @Column(name = "dataset_name")
  String datasetName;

  String details;
  double parity;

  @Column(name = "adversarial_parity")
  Double adversarialParity;

  @Column(name = "onnx_id")
  UUID onnxId;

  String sha256;
  long bytes;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "deployed_at")
  Instant deployedAt;
}
