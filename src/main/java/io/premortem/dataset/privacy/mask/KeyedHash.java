package io.premortem.dataset.privacy.mask;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104) of a value's UTF-8, the first 128 bits in hexadecimal. */
public final class KeyedHash implements UnaryOperator<String> {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;

  private final Mac mac;

  /**
   * @param salt 32 random bytes of the tenant
   */
  public KeyedHash(byte[] salt) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(salt, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String apply(String value) {
    byte[] full = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
    // A letter first, so that no hash reads as a number.
    return "h" + HexFormat.of().formatHex(full, 0, BYTES);
  }
}
