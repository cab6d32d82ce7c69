package io.premortem.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "erasure")
class ErasureEntity {
  @Id UUID id;

  String alias;

  @Column(name = "requested_by")
  String requestedBy;

  @Column(name = "requested_at")
  Instant requestedAt;

  @Column(name = "due_at")
  Instant dueAt;

  @Column(name = "cancelled_at")
  Instant cancelledAt;

  @Column(name = "cancelled_by")
  String cancelledBy;

  @Column(name = "erased_at")
  Instant erasedAt;

  String counts;

  @Column(name = "chain_hash")
  String chainHash;

  @Column(name = "receipt_hash")
  String receiptHash;

  Erasure toRecord() {
    return new Erasure(id, alias, requestedAt, dueAt, erasedAt, counts, chainHash, receiptHash);
  }
}
