package io.premortem.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The secret of an API key: a prefix that tells it from a Keycloak token (and lets scanners of
 * leaked secrets find it), then 256 random bits in base64url. Against that many bits nobody
 * guesses, so one SHA-256 keeps it: a slow password hash would protect nothing more and cost every
 * call its time.
 */
final class KeyToken {
  static final String PREFIX = "pm_";

  private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
  private static final int BYTES = 32;
  private static final int ENDING = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private KeyToken() {}

  static String next() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static boolean wellFormed(String token) {
    return FORM.matcher(token).matches();
  }

  static String ending(String token) {
    return token.substring(token.length() - ENDING);
  }

  /** SHA-256 (FIPS 180-4), hex. */
  static String hash(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
