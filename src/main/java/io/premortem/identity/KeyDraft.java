package io.premortem.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * A key to be made.
 *
 * @param model name of the one model it may ask; null for all
 * @param expiresAt null when it was not readable
 * @param perMinute calls in a minute, 1 to {@value #MAX_PER_MINUTE}
 */
public record KeyDraft(
    String name, Set<KeyScope> scopes, String model, Instant expiresAt, int perMinute) {
  public static final int DEFAULT_PER_MINUTE = 600;
  public static final int MAX_PER_MINUTE = 1_000_000;
  public static final int MAX_NAME = 80;
  public static final Duration MAX_LIFE = Duration.ofDays(366);

  /** What may be wrong. */
  public enum Fault {
    NAME,
    SCOPES,
    MODEL,
    EXPIRY,
    RATE
  }

  /** What is wrong; whether the model exists is for those to say who know models. */
  public Set<Fault> faults(Instant now) {
    var faults = EnumSet.noneOf(Fault.class);
    if (name == null || name.isBlank() || name.strip().length() > MAX_NAME) {
      faults.add(Fault.NAME);
    }
    if (scopes.isEmpty()) {
      faults.add(Fault.SCOPES);
    }
    if (model != null && !scopes.contains(KeyScope.PREDICT)) {
      faults.add(Fault.MODEL);
    }
    if (expiresAt == null || !expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(MAX_LIFE))) {
      faults.add(Fault.EXPIRY);
    }
    if (perMinute < 1 || perMinute > MAX_PER_MINUTE) {
      faults.add(Fault.RATE);
    }
    return faults;
  }
}
