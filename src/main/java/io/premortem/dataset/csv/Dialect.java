package io.premortem.dataset.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How values are told apart. Quoting is that of RFC 4180: the quote, doubled inside.
 *
 * @param delimiter the ASCII character between two values
 * @param quote the ASCII character around a value that holds a delimiter or a line end
 */
public record Dialect(char delimiter, char quote) {

  /** The delimiters that are tried; the earlier one wins a tie. */
  static final char[] CANDIDATES = {',', ';', '\t', '|'};

  private static final int SAMPLE_RECORDS = 200;
  private static final Pattern DECLARATION =
      Pattern.compile("\\A\"?sep=([\\t -~])\"?[\\r\\n]", Pattern.CASE_INSENSITIVE);

  /** With the double quote. */
  public Dialect(char delimiter) {
    this(delimiter, '"');
  }

  /**
   * Finds the delimiter: the one under which most sampled records have the same number (two or
   * more) of values; at equal agreement the one that gives more columns. A file in which no
   * candidate splits anything has one column. The quote is the apostrophe where values stand
   * between apostrophes and none between double quotes.
   *
   * @param head the beginning of the file, without byte order mark; the last record may be cut off
   * @param delimiter if it is known; likewise {@code quote}
   */
  static Dialect sniff(byte[] head, Optional<Character> delimiter, Optional<Character> quote) {
    char around = quote.orElseGet(() -> Quotes.around(head));
    if (delimiter.isPresent()) {
      return new Dialect(delimiter.get(), around);
    }
    char best = ',';
    double bestScore = 0;
    for (char candidate : CANDIDATES) {
      double score = score(widths(head, candidate, around));
      if (score > bestScore) {
        bestScore = score;
        best = candidate;
      }
    }
    return new Dialect(best, around);
  }

  /** Finds both. */
  public static Dialect sniff(byte[] head) {
    return sniff(head, Optional.empty(), Optional.empty());
  }

  /** The delimiter that a first line such as {@code sep=;} declares, as spreadsheets write it. */
  static Optional<Character> declared(byte[] head) {
    String start = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
    var matcher = DECLARATION.matcher(start);
    return matcher.find() ? Optional.of(matcher.group(1).charAt(0)) : Optional.empty();
  }

  /** The delimiter as people read it. */
  public String shown() {
    return delimiter == '\t' ? "TAB" : String.valueOf(delimiter);
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
  private static List<Integer> widths(byte[] head, char delimiter, char quote) {
    List<Integer> widths = new ArrayList<>();
    boolean quoted = false;
    boolean fieldStart = true;
    int width = 1;
    int length = 0;
    for (int i = 0; i < head.length && widths.size() < SAMPLE_RECORDS; i++) {
      byte b = head[i];
      boolean opens = b == quote && fieldStart;
      fieldStart = false;
      if (b == quote && quoted && i + 1 < head.length && head[i + 1] == quote) {
        i++;
      } else if (b == quote && (quoted || opens)) {
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
