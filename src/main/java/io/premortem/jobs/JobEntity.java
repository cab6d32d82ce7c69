package io.premortem.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;

/**
 * Only what changed is written: a worker's progress and somebody's cancel must not undo each other.
 */
@Entity
@DynamicUpdate
@Table(name = "job")
class JobEntity {
  @Id UUID id;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  String kind;

  @Enumerated(EnumType.STRING)
  Job.State state;

  String input;
  double progress;
  String message = "";
  String details = "{}";
  String result;
  String location;
  String error;

  @Column(name = "error_zh")
  String errorChinese;

  /** Counts who took it; see {@link JobRecords}. */
  int attempt;

  @Column(name = "cancel_requested")
  boolean cancelRequested;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "started_at")
  Instant startedAt;

  @Column(name = "finished_at")
  Instant finishedAt;
}
