package io.premortem.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A machine's way in to one tenant.
 *
 * @param ending last characters of the token
 * @param model name of the one model it may ask; null for all
 * @param perMinute calls that it may make in a minute
 * @param lastUsedAt to the minute; null while unused
 * @param revokedAt null unless taken back
 */
public record ApiKey(
    UUID id,
    String name,
    String ending,
    Set<KeyScope> scopes,
    String model,
    int perMinute,
    String createdBy,
    Instant createdAt,
    Instant expiresAt,
    Instant lastUsedAt,
    Instant revokedAt) {

  /** Whether it opens anything at this time. */
  public boolean open(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }

  /** What the audit log and created rows call a caller with this key. */
  public String subject() {
    return "key:" + id;
  }
}
