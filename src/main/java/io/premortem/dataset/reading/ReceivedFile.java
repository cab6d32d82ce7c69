package io.premortem.dataset.reading;

import io.premortem.dataset.csv.CsvLimits;
import io.premortem.dataset.csv.CsvProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The original bytes of an upload, on disk.
 *
 * @param sha256 lower-case hexadecimal
 */
public record ReceivedFile(Path path, long bytes, String sha256) {

  /**
   * Streams {@code in} to {@code path}; memory does not grow with the file.
   *
   * @throws CsvProblem as soon as there are more bytes than {@code limits} allow
   */
  public static ReceivedFile receive(InputStream in, Path path, CsvLimits limits)
      throws IOException, CsvProblem {
    MessageDigest digest = newDigest();
    long bytes = 0;
    try (OutputStream out = Files.newOutputStream(path)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        bytes += n;
        if (bytes > limits.bytes()) {
          throw new CsvProblem(CsvProblem.Kind.TOO_LARGE, 0, 0, limits.bytes() / 1_000_000);
        }
        digest.update(buffer, 0, n);
        out.write(buffer, 0, n);
      }
    }
    return new ReceivedFile(path, bytes, HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
