package io.premortem.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Lets whoever has its link, or the people of one fund, read a report.
 *
 * @param report id of the snapshot
 * @param number of the snapshot within its assessment
 * @param revokedAt null while it has not been taken back
 * @param passcode whether the link asks for one
 * @param emailRequired whether the link asks for an address and proves it with a code
 * @param fund alias of the fund that holds it; null for a link
 * @param follows whether it shows newer snapshots of the assessment too
 * @param consent whether the fund may count the company in its aggregates
 * @param sections that it shows, by key
 * @param amounts of money: {@code exact}, {@code bands} or {@code hidden}
 * @param print whether its page may be printed
 * @param nda whether readers agree to the NDA first
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
    String fund,
    boolean follows,
    boolean consent,
    List<String> sections,
    String amounts,
    boolean print,
    boolean nda,
    long visits,
    Instant lastVisit) {

  public boolean open(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }
}
