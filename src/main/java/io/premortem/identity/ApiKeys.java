package io.premortem.identity;

import io.premortem.tenancy.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The API keys of the current tenant. */
@ApplicationScoped
public class ApiKeys {
  /** A write for every call would cost more than the call. */
  private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

  private final ApiKeyStore store;
  private final AuditLog audit;
  private final Clock clock;
  private final Event<KeyRevoked> revoked;

  ApiKeys(ApiKeyStore store, AuditLog audit, Clock clock, Event<KeyRevoked> revoked) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
    this.revoked = revoked;
  }

  /** Newest first, those revoked and expired too. */
  @Transactional
  public List<ApiKey> all() {
    return store.newestFirst().stream().map(ApiKeyEntity::toRecord).toList();
  }

  @Transactional
  public KeyResult create(KeyDraft draft, String actor) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var faults = draft.faults(now);
    if (!faults.isEmpty()) {
      return new KeyResult.Refused(faults);
    }
    var token = KeyToken.next();
    var row = new ApiKeyEntity();
    row.id = UUID.randomUUID();
    row.name = draft.name().strip();
    row.tokenHash = KeyToken.hash(token);
    row.ending = KeyToken.ending(token);
    row.scopes = ApiKeyEntity.text(draft.scopes());
    row.model = draft.model();
    row.perMinute = draft.perMinute();
    row.createdBy = actor;
    row.createdAt = now;
    row.expiresAt = draft.expiresAt().truncatedTo(ChronoUnit.MICROS);
    store.persist(row);
    audit.record(actor, "key.created", row.id.toString(), row.name + ": " + row.scopes);
    return new KeyResult.Made(row.toRecord(), token);
  }

  /** Ends the key at once. False if there is no such key or it was ended already. */
  @Transactional
  public boolean revoke(UUID id, String actor) {
    var row = store.findById(id);
    if (row == null || row.revokedAt != null) {
      return false;
    }
    row.revokedAt = clock.instant();
    audit.record(actor, "key.revoked", id.toString(), row.name);
    revoked.fire(new KeyRevoked(row.tokenHash));
    return true;
  }

  /** Whose key has this hash, in a transaction that belongs to no tenant. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<ApiKeyStore.Place> place(String hash) {
    return hash.isEmpty() ? Optional.empty() : store.announced(hash);
  }

  /** The key, open or not; its use is noted if it is open. */
  @Transactional
  Optional<ApiKey> use(UUID id) {
    var now = clock.instant();
    var key = store.findByIdOptional(id).map(ApiKeyEntity::toRecord);
    key.filter(found -> found.open(now) && stale(found, now))
        .ifPresent(found -> store.used(id, now));
    return key;
  }

  private static boolean stale(ApiKey key, Instant now) {
    return key.lastUsedAt() == null || key.lastUsedAt().plus(USE_NOTED_EVERY).isBefore(now);
  }
}
