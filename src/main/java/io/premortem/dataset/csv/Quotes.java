package io.premortem.dataset.csv;

/** Which character stands around values. */
final class Quotes {

  private Quotes() {}

  /**
   * The apostrophe where values begin and end with one and no value begins with a double quote; an
   * apostrophe within words is none.
   */
  static char around(byte[] head) {
    int wrapped = 0;
    int open = 0;
    boolean opened = false;
    int before = '\n';
    for (int i = 0; i < head.length; i++) {
      boolean starts = separates(before);
      boolean ends = i + 1 == head.length || separates(head[i + 1]);
      if (head[i] == '"' && starts) {
        return '"';
      }
      if (head[i] == '\'' && starts && !ends) {
        open++;
        opened = true;
      } else if (head[i] == '\'' && ends && opened) {
        wrapped++;
        opened = false;
      }
      before = head[i];
    }
    return wrapped > 0 && wrapped >= 0.9 * open ? '\'' : '"';
  }

  private static boolean separates(int b) {
    return b == ',' || b == ';' || b == '\t' || b == '|' || b == '\n' || b == '\r';
  }
}
