package io.premortem.dataset.privacy.detect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of personal data or secret, its detector, and what a column must show before it is said to
 * hold it. {@code docs/methods/privacy.md} has the rules in words.
 */
public enum PersonalKind {
  EMAIL(new Emails(), new Threshold(1, 0, 0), new Threshold(1, 0, 0)),
  PHONE(new Phones(), new Threshold(3, 0.8, 0), new Threshold(1, 0.3, 0)),
  RESIDENT_ID(new ResidentIds(), new Threshold(1, 0.5, 0), new Threshold(1, 0.25, 0)),
  PASSPORT(new Passports(), Threshold.NEVER, new Threshold(1, 0.3, 0.3)),
  BANK_CARD(new BankCards(), new Threshold(3, 0.5, 0), new Threshold(1, 0.25, 0)),
  IBAN(new Ibans(), new Threshold(1, 0.5, 0), new Threshold(1, 0.25, 0)),
  IP_ADDRESS(new IpAddresses(), new Threshold(1, 0.5, 0), new Threshold(1, 0.3, 0)),
  LOCATION(new Locations(), new Threshold(2, 0.5, 0.5), new Threshold(1, 0.5, 0.3)),
  PERSON_NAME(new PersonNames(), new Threshold(5, 0.5, 0.4), new Threshold(1, 0.4, 0.4)),
  SECRET(new Secrets(), new Threshold(1, 0.5, 0.5), new Threshold(1, 0.1, 0.1));

  private final Detector detector;
  private final Threshold unnamed;
  private final Threshold named;

  PersonalKind(Detector detector, Threshold unnamed, Threshold named) {
    this.detector = detector;
    this.unnamed = unnamed;
    this.named = named;
  }

  /** As the API writes it, for example {@code resident-id}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<PersonalKind> byId(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }

  /** The strongest match in {@code text}, or {@code null} when nothing in it looks alike. */
  public Match find(String text) {
    return detector.find(text);
  }

  Threshold threshold(boolean nameSaysSo) {
    return nameSaysSo ? named : unnamed;
  }

  /**
   * When a column is taken to hold a kind.
   *
   * @param count matches at least
   * @param ofAlike matches among all values that look alike, 0 to 1
   * @param ofPresent matches among all values, 0 to 1
   */
  record Threshold(long count, double ofAlike, double ofPresent) {
    static final Threshold NEVER = new Threshold(Long.MAX_VALUE, 1, 1);

    boolean reached(long matches, long alike, long present) {
      return matches >= count && matches >= ofAlike * alike && matches >= ofPresent * present;
    }
  }
}
