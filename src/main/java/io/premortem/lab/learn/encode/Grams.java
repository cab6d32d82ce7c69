package io.premortem.lab.learn.encode;

import io.premortem.lab.learn.Column;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * An input for each piece of three characters of a vocabulary, 1 where the text holds it: parts of
 * codes, endings, words that are written in many ways.
 *
 * @param grams pieces of the training rows
 */
public record Grams(String column, List<String> grams) {
  static final int MAX_GRAMS = 64;
  private static final int LENGTH = 3;
  private static final int MIN_TEXTS = 5;

  /** Larger tables are sampled. */
  private static final int MOST_ROWS = 20_000;

  public Grams {
    grams = List.copyOf(grams);
  }

  /** How many texts hold a piece, and which: equal sums of the rows' hashes mean the same rows. */
  private record Held(int texts, long rows) {
    private static final Held NONE = new Held(0, 0);

    private Held with(long row) {
      return new Held(texts + 1, rows + row);
    }
  }

  /**
   * The pieces that part the texts most evenly first, {@value #MAX_GRAMS} at most, none in fewer
   * than five texts or missing from fewer; of those that the same texts hold, one.
   */
  static Grams fit(Column.Text column) {
    int step = (int) Math.ceil((double) column.size() / MOST_ROWS);
    int[] rows = IntStream.range(0, column.size()).filter(row -> row % step == 0).toArray();
    Map<String, Held> held = new HashMap<>();
    for (int row : rows) {
      long hash = hash(row);
      for (String gram : pieces(Columns.cell(column, row))) {
        held.put(gram, held.getOrDefault(gram, Held.NONE).with(hash));
      }
    }
    Set<Long> patterns = new HashSet<>();
    return new Grams(
        column.name(),
        held.entrySet().stream()
            .filter(entry -> entry.getValue().texts() >= MIN_TEXTS)
            .filter(entry -> entry.getValue().texts() <= rows.length - MIN_TEXTS)
            .sorted(
                Comparator.<Map.Entry<String, Held>>comparingInt(
                        entry -> Math.abs(2 * entry.getValue().texts() - rows.length))
                    .thenComparing(Map.Entry::getKey))
            .filter(entry -> patterns.add(entry.getValue().rows()))
            .limit(MAX_GRAMS)
            .map(Map.Entry::getKey)
            .toList());
  }

  private static Set<String> pieces(String text) {
    Set<String> pieces = new HashSet<>();
    for (int from = 0; from + LENGTH <= text.length(); from++) {
      String piece = text.substring(from, from + LENGTH);
      // Java hands characters beyond the basic plane, and NUL, to a graph in other bytes than its
      // own.
      if (piece
          .chars()
          .noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c))) {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  /** SplitMix64's finish, so that sums of different rows differ. */
  private static long hash(long row) {
    long z = (row + 1) * 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
