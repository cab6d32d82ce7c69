package io.premortem.dataset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "dataset")
class DatasetEntity {
  @Id UUID id;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  String name;

  @Column(name = "series_id")
  UUID seriesId;

  int version;

  @Column(name = "same_as")
  Integer sameAs;

  @Column(name = "search_key")
  String searchKey;

  @Column(name = "file_name")
  String fileName;

  @Column(name = "row_count")
  long rowCount;

  @Column(name = "column_count")
  int columnCount;

  long bytes;
  String sha256;
  String profile;

  @Column(name = "original_id")
  UUID originalId;

  @Column(name = "parquet_id")
  UUID parquetId;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;
}
