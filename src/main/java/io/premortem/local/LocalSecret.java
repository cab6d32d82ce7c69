package io.premortem.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The secret that seals this machine's cookies, kept so that a session outlives a restart. */
record LocalSecret(Path file) {
  private static final int BYTES = 32;

  String value() throws IOException {
    if (!Files.exists(file)) {
      byte[] secret = new byte[BYTES];
      new SecureRandom().nextBytes(secret);
      Folders.createForOwnerAlone(file);
      Files.writeString(file, HexFormat.of().formatHex(secret));
    }
    return Files.readString(file).strip();
  }
}
