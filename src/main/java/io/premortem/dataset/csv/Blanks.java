package io.premortem.dataset.csv;

/** White space around values: ASCII blanks, the no-break space and the ideographic space. */
final class Blanks {

  private Blanks() {}

  /** The first index from {@code from} on that is no white space in UTF-8, at most {@code to}. */
  static int skip(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      int length = length(bytes, i, to);
      if (length == 0) {
        break;
      }
      i += length;
    }
    return i;
  }

  /** The index after the last byte before {@code to} that is no white space in UTF-8. */
  static int skipBack(byte[] bytes, int from, int to) {
    int i = to;
    while (i > from) {
      int length = lengthBefore(bytes, from, i);
      if (length == 0) {
        break;
      }
      i -= length;
    }
    return i;
  }

  private static int length(byte[] bytes, int at, int to) {
    if (isBlank(bytes[at])) {
      return 1;
    }
    if (at + 2 <= to && isNoBreakSpace(bytes, at)) {
      return 2;
    }
    return at + 3 <= to && isIdeographicSpace(bytes, at) ? 3 : 0;
  }

  private static int lengthBefore(byte[] bytes, int from, int at) {
    if (isBlank(bytes[at - 1])) {
      return 1;
    }
    if (at - 2 >= from && isNoBreakSpace(bytes, at - 2)) {
      return 2;
    }
    return at - 3 >= from && isIdeographicSpace(bytes, at - 3) ? 3 : 0;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }

  private static boolean isNoBreakSpace(byte[] bytes, int at) {
    return bytes[at] == (byte) 0xc2 && bytes[at + 1] == (byte) 0xa0;
  }

  private static boolean isIdeographicSpace(byte[] bytes, int at) {
    return bytes[at] == (byte) 0xe3 && bytes[at + 1] == (byte) 0x80 && bytes[at + 2] == (byte) 0x80;
  }
}
