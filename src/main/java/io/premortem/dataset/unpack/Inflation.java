package io.premortem.dataset.unpack;

import io.premortem.dataset.csv.CsvProblem;
import io.premortem.dataset.csv.CsvProblem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Decompression that stops at a limit, whatever the archive says of its sizes. */
final class Inflation {

  private Inflation() {}

  static void write(InputStream in, Path target, long limit) throws IOException, CsvProblem {
    try (OutputStream out = Files.newOutputStream(target)) {
      copy(in, out, limit);
    }
  }

  /** Reads to the end and keeps nothing. */
  static void measure(InputStream in, long limit) throws IOException, CsvProblem {
    copy(in, OutputStream.nullOutputStream(), limit);
  }

  private static void copy(InputStream in, OutputStream out, long limit)
      throws IOException, CsvProblem {
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      bytes += n;
      if (bytes > limit) {
        throw new CsvProblem(Kind.UNPACKED_TOO_LARGE, 0, 0, Math.max(1, limit / 1_000_000));
      }
      out.write(buffer, 0, n);
    }
  }
}
