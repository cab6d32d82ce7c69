package io.premortem.report;

import java.time.Instant;
import java.util.UUID;

/**
 * A link that shows one snapshot to whoever has it.
 *
 * @param report id of the snapshot
 * @param number of the snapshot within its assessment
 * @param revokedAt null while it has not been taken back
 * @param passcode whether the link asks for one
 * @param emailRequired whether the link asks for an address and proves it with a code
 * @param visits how often it was opened
 * @param lastVisit null when nobody has opened it
 */
public record Share(
    UUID id,
    UUID report,
    int number,
    Instant expiresAt,
    Instant revokedAt,
    Instant createdAt,
    boolean passcode,
    boolean emailRequired,
    long visits,
    Instant lastVisit) {

  public boolean open(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }
}
