package io.premortem.report;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** Short secrets that people type, kept as bcrypt (Provos and Mazières, 1999). */
final class Secrets {
  /** bcrypt reads no more. */
  static final int LONGEST_BYTES = 72;

  static final int SHORTEST = 6;

  // About a twentieth of a second: a person does not notice, a guesser does.
  private static final int COST = 10;
  private static final int CODES = 1_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  static boolean fits(String passcode) {
    return passcode.length() >= SHORTEST && bytes(passcode) <= LONGEST_BYTES;
  }

  static String hash(String secret) {
    return BCrypt.withDefaults().hashToString(COST, secret.toCharArray());
  }

  static boolean matches(String secret, String hash) {
    return secret != null
        && bytes(secret) <= LONGEST_BYTES
        && BCrypt.verifyer().verify(secret.toCharArray(), hash).verified;
  }

  /** Six digits. */
  static String code() {
    return "%06d".formatted(RANDOM.nextInt(CODES));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
