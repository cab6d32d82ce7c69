package io.premortem.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;

/**
 * The append-only log of the current tenant. Each entry carries the hash of the one before it, so
 * an entry changed or taken out later breaks the chain from there on.
 */
@ApplicationScoped
public class AuditLog {
  private static final String GENESIS = "0".repeat(64);

  private final AuditStore store;
  private final Clock clock;

  AuditLog(AuditStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Appends an entry in the caller's transaction: no act without its entry, and no entry without
   * it.
   */
  @Transactional
  public void record(String actor, String action, String object, String detail) {
    // Two writers would fork the chain.
    store.lockChain();
    var last = store.last();
    var previousHash = last.map(AuditEntry::hash).orElse(GENESIS);
    var sequence = last.map(AuditEntry::sequence).orElse(0L) + 1;
    // PostgreSQL keeps microseconds; the hash must cover what a reader gets back.
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var hash = hash(previousHash, sequence, at, actor, action, object, detail);
    store.append(new AuditEntry(sequence, at, actor, action, object, detail, previousHash, hash));
  }

  /** The newest entries first. */
  @Transactional
  public List<AuditEntry> newest(int limit) {
    return store.newest(limit);
  }

  /** The newest entries that pass the filter, before a sequence number. */
  @Transactional
  public List<AuditEntry> find(AuditFilter filter, long before, int limit) {
    return store.find(filter, before, limit);
  }

  /** The sequence number of the first entry that does not fit the chain; empty when all do. */
  @Transactional
  public OptionalLong firstBroken() {
    var previous = GENESIS;
    long expected = 1;
    for (var entry : store.all()) {
      var hash =
          hash(
              previous,
              entry.sequence(),
              entry.at(),
              entry.actor(),
              entry.action(),
              entry.object(),
              entry.detail());
      if (entry.sequence() != expected
          || !entry.previousHash().equals(previous)
          || !entry.hash().equals(hash)) {
        return OptionalLong.of(entry.sequence());
      }
      previous = entry.hash();
      expected++;
    }
    return OptionalLong.empty();
  }

  private static String hash(
      String previous,
      long sequence,
      Instant at,
      String actor,
      String action,
      String object,
      String detail) {
    var digest = sha256();
    // Lengths first, so that no two different entries read as the same bytes.
    for (var part :
        List.of(
            TenantScope.requireTenant(),
            previous,
            Long.toString(sequence),
            at.toString(),
            actor,
            action,
            object,
            detail)) {
      var bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
