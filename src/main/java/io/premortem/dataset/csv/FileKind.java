package io.premortem.dataset.csv;

import io.premortem.dataset.csv.CsvProblem.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Tells by its first bytes that a file is not text. */
final class FileKind {

  private static final int LOOK_BYTES = 8192;

  private FileKind() {}

  /**
   * @param told whether the user says how the text is encoded
   * @throws CsvProblem for an empty file and for formats that are not text
   */
  static void check(byte[] head, boolean told) throws CsvProblem {
    if (head.length == 0) {
      throw new CsvProblem(Kind.EMPTY, 0, 0);
    }
    if (starts(head, 0xff, 0xfe, 0, 0) || starts(head, 0, 0, 0xfe, 0xff)) {
      throw new CsvProblem(Kind.BINARY, 0, 0, "utf-32");
    }
    boolean utf16 =
        DetectedEncoding.byMark(head).isPresent() || DetectedEncoding.utf16(head).isPresent();
    String format = format(head);
    if (format != null && !(format.equals("unknown") && (utf16 || told))) {
      throw new CsvProblem(Kind.BINARY, 0, 0, format);
    }
  }

  private static String format(byte[] head) {
    if (starts(head, 'P', 'K', 3, 4)) {
      String names = new String(head, 0, Math.min(head.length, 4096), StandardCharsets.ISO_8859_1);
      return names.contains("[Content_Types].xml") || names.contains("xl/") ? "xlsx" : "zip";
    }
    if (starts(head, 0x1f, 0x8b)) {
      return "gzip";
    }
    if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) {
      return "xls";
    }
    if (starts(head, '%', 'P', 'D', 'F')) {
      return "pdf";
    }
    if (starts(head, 'P', 'A', 'R', '1')) {
      return "parquet";
    }
    return isBinary(head) ? "unknown" : null;
  }

  /** Text with a single stray NUL is refused later with its line; here it is a share of them. */
  private static boolean isBinary(byte[] head) {
    byte[] look = Arrays.copyOf(head, Math.min(head.length, LOOK_BYTES));
    int control = 0;
    for (byte b : look) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
        control++;
      }
    }
    return control > 2 && control * 50 > look.length;
  }

  static boolean starts(byte[] head, int... magic) {
    if (head.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((head[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
