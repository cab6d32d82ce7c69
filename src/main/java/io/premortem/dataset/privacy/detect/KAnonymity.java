package io.premortem.dataset.privacy.detect;

import io.premortem.dataset.profile.Columns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * k-anonymity (Sweeney 2002): a table is k-anonymous for some columns when every row agrees in them
 * with at least k − 1 others. A missing value is a value of its own.
 */
public final class KAnonymity {

  /** Most columns of {@link Anonymity#sharpest()}. */
  public static final int COMBINED = 3;

  private static final int SMALL = 5;

  private final List<String> names;
  private final List<int[]> codes;
  private final int rows;
  private Anonymity.Combination sharpest;

  private KAnonymity(List<String> names, List<int[]> codes) {
    this.names = names;
    this.codes = codes;
    this.rows = codes.getFirst().length;
  }

  /**
   * The values of a column as numbers 0, 1, … in the order they come: four bytes for each row, so
   * that several columns of a long table fit in memory.
   */
  public static int[] code(Columns.Column column) {
    Map<Object, Integer> seen = new HashMap<>();
    int[] codes = new int[column.size()];
    for (int i = 0; i < codes.length; i++) {
      Object value =
          switch (column) {
            case Columns.Numbers numbers -> numbers.values()[i];
            case Columns.Texts texts -> texts.values()[i];
          };
      codes[i] = seen.computeIfAbsent(value == null ? KAnonymity.class : value, _ -> seen.size());
    }
    return codes;
  }

  /**
   * @param names of the columns, at least one
   * @param codes as {@link #code} makes them, at least one row, all of the same length
   */
  public static Anonymity of(List<String> names, List<int[]> codes) {
    var search = new KAnonymity(names, codes);
    search.refine(new int[search.rows], 0, new ArrayList<>());
    int[] all = new int[search.rows];
    for (int[] column : codes) {
      all = search.refined(all, column);
    }
    int[] sizes = search.sizes(all);
    return new Anonymity(
        names, least(sizes), search.share(sizes, 2), search.share(sizes, SMALL), search.sharpest);
  }

  /**
   * Every combination of up to {@link #COMBINED} columns; each shares the work of its beginning.
   */
  private void refine(int[] classes, int from, List<Integer> chosen) {
    for (int i = from; i < codes.size(); i++) {
      chosen.add(i);
      int[] finer = refined(classes, codes.get(i));
      int[] sizes = sizes(finer);
      double unique = share(sizes, 2);
      boolean sharper =
          sharpest == null
              || unique > sharpest.uniqueShare()
              // Of equals the one with fewer columns says more.
              || unique == sharpest.uniqueShare() && chosen.size() < sharpest.columns().size();
      if (sharper) {
        var columns = chosen.stream().map(names::get).toList();
        sharpest = new Anonymity.Combination(columns, least(sizes), unique);
      }
      if (chosen.size() < COMBINED) {
        refine(finer, i + 1, chosen);
      }
      chosen.removeLast();
    }
  }

  private int[] refined(int[] classes, int[] column) {
    Map<Long, Integer> seen = new HashMap<>();
    int[] finer = new int[rows];
    for (int i = 0; i < rows; i++) {
      long pair = (long) classes[i] << 32 | column[i];
      finer[i] = seen.computeIfAbsent(pair, _ -> seen.size());
    }
    return finer;
  }

  private int[] sizes(int[] classes) {
    int[] sizes = new int[rows];
    for (int group : classes) {
      sizes[group]++;
    }
    return sizes;
  }

  /** Rows in classes of fewer than {@code limit}, as a share. */
  private double share(int[] sizes, int limit) {
    long sum = 0;
    for (int size : sizes) {
      sum += size < limit ? size : 0;
    }
    return (double) sum / rows;
  }

  private static long least(int[] sizes) {
    int least = Integer.MAX_VALUE;
    for (int size : sizes) {
      least = size > 0 ? Math.min(least, size) : least;
    }
    return least;
  }
}
