package io.premortem.dataset.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * How the text of a file is encoded.
 *
 * @param mark length of its byte order mark, 0 where there is none
 */
record DetectedEncoding(TextEncoding encoding, int mark) {

  private static final int WINDOW_BYTES = 1 << 18;

  /**
   * Goes by the byte order mark; else by NULs in every other byte (UTF-16); else UTF-8 where the
   * text from the first non-ASCII byte on is, but for a few bytes, UTF-8; else by statistics, and
   * windows-1252 where these say nothing.
   *
   * @param head the beginning of the file
   */
  static DetectedEncoding of(Path file, byte[] head) throws IOException {
    Optional<DetectedEncoding> marked = byMark(head);
    if (marked.isPresent()) {
      return marked.get();
    }
    Optional<TextEncoding> utf16 = utf16(head);
    if (utf16.isPresent()) {
      return new DetectedEncoding(utf16.get(), 0);
    }
    byte[] window = fromFirstHighByte(file);
    return new DetectedEncoding(
        isMostlyUtf8(window) ? TextEncoding.UTF_8 : byStatistics(window), 0);
  }

  /** The given encoding, with the length of its mark if the file has that. */
  static DetectedEncoding given(TextEncoding encoding, byte[] head) {
    return byMark(head)
        .filter(marked -> marked.encoding() == encoding)
        .orElse(new DetectedEncoding(encoding, 0));
  }

  static Optional<DetectedEncoding> byMark(byte[] head) {
    if (FileKind.starts(head, 0xef, 0xbb, 0xbf)) {
      return Optional.of(new DetectedEncoding(TextEncoding.UTF_8, 3));
    }
    if (FileKind.starts(head, 0xff, 0xfe)) {
      return Optional.of(new DetectedEncoding(TextEncoding.UTF_16LE, 2));
    }
    if (FileKind.starts(head, 0xfe, 0xff)) {
      return Optional.of(new DetectedEncoding(TextEncoding.UTF_16BE, 2));
    }
    return Optional.empty();
  }

  /** Digits, separators and line ends have a NUL beside them, always on the same side. */
  static Optional<TextEncoding> utf16(byte[] head) {
    int look = Math.min(head.length, 8192) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < look; i += 2) {
      even += head[i] == 0 ? 1 : 0;
      odd += head[i + 1] == 0 ? 1 : 0;
    }
    int enough = Math.max(2, look / 10);
    if (odd >= enough && even * 50 <= odd) {
      return Optional.of(TextEncoding.UTF_16LE);
    }
    return even >= enough && odd * 50 <= even
        ? Optional.of(TextEncoding.UTF_16BE)
        : Optional.empty();
  }

  private static byte[] fromFirstHighByte(Path file) throws IOException {
    byte[] buffer = new byte[WINDOW_BYTES];
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), WINDOW_BYTES)) {
      for (int n = in.readNBytes(buffer, 0, buffer.length);
          n > 0;
          n = in.readNBytes(buffer, 0, buffer.length)) {
        for (int i = 0; i < n; i++) {
          if (buffer[i] < 0) {
            byte[] window = Arrays.copyOfRange(buffer, i, i + WINDOW_BYTES);
            int more = in.readNBytes(window, n - i, WINDOW_BYTES - (n - i));
            return Arrays.copyOf(window, n - i + more);
          }
        }
      }
    }
    return new byte[0];
  }

  /** Ten good sequences for each bad one: a damaged file is refused, not read as another. */
  private static boolean isMostlyUtf8(byte[] window) {
    int good = 0;
    int bad = 0;
    for (int i = 0; i < window.length; ) {
      int length = Utf8.length(window, i, window.length);
      if (length > 1) {
        good++;
      } else if (length == 0 && i + 4 <= window.length) {
        bad++;
      }
      i += Math.max(length, 1);
    }
    return good >= 10 * bad;
  }

  private static TextEncoding byStatistics(byte[] window) {
    var detector = new UniversalDetector();
    detector.handleData(window);
    detector.dataEnd();
    Optional<TextEncoding> found =
        Optional.ofNullable(detector.getDetectedCharset()).flatMap(TextEncoding::of);
    boolean oneByte = found.map(e -> e.charset().newEncoder().maxBytesPerChar() == 1).orElse(true);
    if (oneByte && isCommonChinese(window)) {
      return TextEncoding.GB18030;
    }
    return found.filter(e -> decodes(e, window)).orElse(TextEncoding.WINDOWS_1252);
  }

  /**
   * Whether all that is not ASCII is a pair of GB 2312: level-1 characters or punctuation.
   * Statistics want more text than a short table of names has.
   */
  private static boolean isCommonChinese(byte[] window) {
    int i = 0;
    while (i < window.length - 1) {
      int lead = window[i] & 0xff;
      if (lead >= 0x80) {
        int trail = window[i + 1] & 0xff;
        boolean known = (lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7);
        if (!known || trail < 0xa1 || trail > 0xfe) {
          return false;
        }
        i++;
      }
      i++;
    }
    return window.length > 0;
  }

  /**
   * Ten good characters for each bad one, as for UTF-8: a damaged file is refused with the place.
   */
  private static boolean decodes(TextEncoding encoding, byte[] window) {
    String text = new String(window, encoding.charset());
    long bad = text.chars().filter(c -> c == '\ufffd').count();
    return text.chars().filter(c -> c >= 0x80).count() >= 11 * bad;
  }
}
