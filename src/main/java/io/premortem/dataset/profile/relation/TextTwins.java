package io.premortem.dataset.profile.relation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Texts with nearly the same three-character pieces: MinHash (Broder, On the resemblance and
 * containment of documents, 1997) finds candidates by bands (Indyk and Motwani, STOC 1998), the
 * exact Jaccard similarity decides.
 */
final class TextTwins {

  /** Least Jaccard similarity of near twins. */
  static final double SIMILAR = 0.9;

  private static final int PIECE = 3;
  private static final int FEWEST_CHARACTERS = 10;

  /** 8 bands of 8: a pair of similarity 0.9 shares one with probability 0.99. */
  private static final int BANDS = 8;

  private static final int BAND = 8;

  /** Earlier members of a bucket that a row is compared with, so that the work stays linear. */
  private static final int COMPARED = 10;

  private final String[] texts;
  private final int[] twin;
  private final double[] similarity;

  private TextTwins(String[] texts) {
    this.texts = texts;
    this.twin = new int[texts.length];
    this.similarity = new double[texts.length];
    Arrays.fill(twin, -1);
  }

  /**
   * @param twin an earlier near twin of each row, or −1
   * @param similarity of the two, 0.9 to 1
   */
  record Found(int[] twin, double[] similarity) {}

  /**
   * @param texts in normal form; short ones are skipped
   */
  static Found among(String[] texts, long seed) {
    var search = new TextTwins(texts);
    search.equal();
    long[][] bands = search.bands(seed);
    for (long[] keys : bands) {
      search.compare(keys);
    }
    return new Found(search.twin, search.similarity);
  }

  private void equal() {
    var index = new RowIndex(texts.length);
    for (int i = 0; i < texts.length; i++) {
      int first = skipped(i) ? -1 : index.first(Hash.of(texts[i]), i);
      if (first >= 0) {
        twin[i] = first;
        similarity[i] = 1;
      }
    }
  }

  private boolean skipped(int row) {
    return texts[row].length() < FEWEST_CHARACTERS;
  }

  /** Keys of the bands, 0 where a row takes no part. */
  private long[][] bands(long seed) {
    long[] factors = new SplittableRandom(seed).longs(BANDS * BAND).map(f -> f | 1).toArray();
    long[][] keys = new long[BANDS][texts.length];
    long[] least = new long[BANDS * BAND];
    for (int i = 0; i < texts.length; i++) {
      if (skipped(i) || twin[i] >= 0) {
        continue;
      }
      Arrays.fill(least, Long.MAX_VALUE);
      for (long piece : pieces(texts[i])) {
        for (int k = 0; k < least.length; k++) {
          least[k] = Math.min(least[k], piece * factors[k]);
        }
      }
      for (int band = 0; band < BANDS; band++) {
        long key = 1;
        for (int k = band * BAND; k < (band + 1) * BAND; k++) {
          key = Hash.mix(key ^ least[k]);
        }
        keys[band][i] = key;
      }
    }
    return keys;
  }

  private void compare(long[] keys) {
    var index = new RowIndex(keys.length);
    int[] before = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] == 0) {
        continue;
      }
      before[i] = index.last(keys[i], i);
      int candidate = before[i];
      for (int n = 0; n < COMPARED && candidate >= 0 && twin[i] < 0; n++) {
        double jaccard = jaccard(pieces(texts[i]), pieces(texts[candidate]));
        if (jaccard >= SIMILAR) {
          twin[i] = candidate;
          similarity[i] = jaccard;
        }
        candidate = before[candidate];
      }
    }
  }

  /** Hashes of the different pieces of three characters, ascending. */
  static long[] pieces(String text) {
    long[] pieces = new long[Math.max(0, text.length() - PIECE + 1)];
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = Hash.of(text.subSequence(i, i + PIECE));
    }
    Arrays.sort(pieces);
    int kept = 0;
    for (int i = 0; i < pieces.length; i++) {
      if (i == 0 || pieces[i] != pieces[i - 1]) {
        pieces[kept++] = pieces[i];
      }
    }
    return Arrays.copyOf(pieces, kept);
  }

  /**
   * @param a ascending, without repeats; so is {@code b}
   */
  static double jaccard(long[] a, long[] b) {
    int common = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    int union = a.length + b.length - common;
    return union == 0 ? 0 : (double) common / union;
  }
}
