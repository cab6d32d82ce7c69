package io.premortem.dataset.csv;

/** Well-formed UTF-8 as Unicode 15, table 3-7, says. */
final class Utf8 {

  private Utf8() {}

  /** Whether {@code bytes[from, to)} is well-formed: no stray, overlong or surrogate sequence. */
  static boolean valid(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      int length = length(bytes, i, to);
      if (length == 0) {
        return false;
      }
      i += length;
    }
    return true;
  }

  /** Length of the well-formed sequence at {@code at}, 1 to 4; 0 where there is none. */
  static int length(byte[] bytes, int at, int to) {
    int lead = bytes[at] & 0xff;
    int length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (length == 0 || lead > 0xf4 || at + length > to) {
      return 0;
    }
    return length == 1 || continues(bytes, at, lead, length) ? length : 0;
  }

  private static boolean continues(byte[] bytes, int at, int lead, int length) {
    int second = bytes[at + 1] & 0xff;
    int low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    int high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (second < low || second > high) {
      return false;
    }
    for (int k = 2; k < length; k++) {
      if ((bytes[at + k] & 0xc0) != 0x80) {
        return false;
      }
    }
    return true;
  }
}
