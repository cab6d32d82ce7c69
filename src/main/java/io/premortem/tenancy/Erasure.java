package io.premortem.tenancy;

import java.time.Instant;
import java.util.UUID;

/**
 * A tenant's end: wished, waiting, and done.
 *
 * @param dueAt when it may be done, and not before
 * @param erasedAt null while the tenant is there
 * @param counts JSON, rows of each table; null while the tenant is there
 * @param chainHash what the erased audit chain ended in; null while the tenant is there
 * @param receiptHash SHA-256 over this receipt and the one before it; null while the tenant is
 *     there
 */
public record Erasure(
    UUID id,
    String alias,
    Instant requestedAt,
    Instant dueAt,
    Instant erasedAt,
    String counts,
    String chainHash,
    String receiptHash) {

  public boolean due(Instant now) {
    return erasedAt == null && !now.isBefore(dueAt);
  }
}
