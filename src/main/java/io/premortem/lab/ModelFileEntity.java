package io.premortem.lab;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The ONNX file of a model, apart from it so that lists do not read it. */
@Entity
@Table(name = "model_file")
class ModelFileEntity {
  @Id UUID id;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  byte[] content;
}
