package io.premortem.report.blind;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sheets as AES-256-GCM (NIST SP 800-38D) under a key that the database does not hold: who exports
 * the tenant or reads its rows learns nothing of a sheet that is not open yet. A sheet is bound to
 * its share and side, so that it cannot be put in another's place.
 */
@ApplicationScoped
class SheetCipher {
  private static final String TRANSFORMATION = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final ObjectMapper json;
  private final SecureRandom random = new SecureRandom();

  SheetCipher(@ConfigProperty(name = "premortem.secret") String secret, ObjectMapper json)
      throws GeneralSecurityException {
    // A key of its own: what opens a sheet signs no cookie.
    var bytes = ("blind-sheet:" + secret).getBytes(StandardCharsets.UTF_8);
    this.key = new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(bytes), "AES");
    this.json = json;
  }

  String seal(Sheet sheet, UUID share, Side side) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, share, side);
      var sealed = cipher.doFinal(json.writeValueAsBytes(sheet));
      return Base64.getEncoder()
          .encodeToString(
              ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException | JsonProcessingException e) {
      throw new IllegalStateException("a sheet could not be sealed", e);
    }
  }

  /**
   * @throws IllegalStateException when it was sealed under another secret, or tampered with
   */
  Sheet open(String text, UUID share, Side side) {
    var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
    var nonce = new byte[NONCE_BYTES];
    bytes.get(nonce);
    var sealed = new byte[bytes.remaining()];
    bytes.get(sealed);
    try {
      var plain = cipher(Cipher.DECRYPT_MODE, nonce, share, side).doFinal(sealed);
      return json.readValue(plain, Sheet.class);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("a sheet could not be opened", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, UUID share, Side side)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance(TRANSFORMATION);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD((share + "|" + side).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
