package io.premortem.dataset.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How values are told apart. Quoting is that of RFC 4180: the double quote, doubled inside.
 *
 * @param delimiter the ASCII character between two values
 */
public record Dialect(char delimiter) {

  /** The delimiters that are tried; the earlier one wins a tie. */
  static final char[] CANDIDATES = {',', ';', '\t', '|'};

  private static final int SAMPLE_RECORDS = 200;

  /**
   * Finds the delimiter: the one under which most sampled records have the same number (two or
   * more) of values; at equal agreement the one that gives more columns. A file in which no
   * candidate splits anything has one column.
   *
   * @param head the beginning of the file, without byte order mark; the last record may be cut off
   */
  public static Dialect sniff(byte[] head) {
    var best = new Dialect(',');
    double bestScore = 0;
    for (char candidate : CANDIDATES) {
      double score = score(widths(head, candidate));
      if (score > bestScore) {
        bestScore = score;
        best = new Dialect(candidate);
      }
    }
    return best;
  }

  private static double score(List<Integer> widths) {
    Map<Integer, Integer> counts = new HashMap<>();
    widths.forEach(width -> counts.merge(width, 1, Integer::sum));
    double best = 0;
    for (var entry : counts.entrySet()) {
      if (entry.getKey() > 1) {
        double agreement = entry.getValue() / (double) widths.size();
        // Agreement decides; the width only separates delimiters that agree equally well.
        best = Math.max(best, agreement + Math.min(entry.getKey(), 1000) * 1e-5);
      }
    }
    return best;
  }

  /** Number of values in each of the first records, blank lines left out. */
  private static List<Integer> widths(byte[] head, char delimiter) {
    List<Integer> widths = new ArrayList<>();
    boolean quoted = false;
    boolean fieldStart = true;
    int width = 1;
    int length = 0;
    for (int i = 0; i < head.length && widths.size() < SAMPLE_RECORDS; i++) {
      byte b = head[i];
      boolean opens = b == '"' && fieldStart;
      fieldStart = false;
      if (b == '"' && quoted && i + 1 < head.length && head[i + 1] == '"') {
        i++;
      } else if (b == '"' && (quoted || opens)) {
        quoted = !quoted;
        length++;
      } else if (quoted) {
        length++;
      } else if (b == delimiter) {
        width++;
        length++;
        fieldStart = true;
      } else if (b == '\n' || b == '\r') {
        if (length > 0) {
          widths.add(width);
        }
        width = 1;
        length = 0;
        fieldStart = true;
      } else {
        length++;
      }
    }
    if (widths.isEmpty()) {
      widths.add(width);
    }
    return widths;
  }
}
