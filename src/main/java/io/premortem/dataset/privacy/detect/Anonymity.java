package io.premortem.dataset.privacy.detect;

import java.util.List;

/**
 * How well rows hide among each other.
 *
 * @param columns the quasi-identifiers
 * @param k rows of the smallest class of rows that agree in all of them
 * @param uniqueShare rows that no other agrees with, 0 to 1
 * @param below5Share rows in classes of fewer than five, 0 to 1
 * @param sharpest the combination of few columns that singles out the most rows
 */
public record Anonymity(
    List<String> columns, long k, double uniqueShare, double below5Share, Combination sharpest) {

  public Anonymity {
    columns = List.copyOf(columns);
  }

  /**
   * @param columns of the combination
   * @param k rows of its smallest class
   * @param uniqueShare rows that are alone in theirs, 0 to 1
   */
  public record Combination(List<String> columns, long k, double uniqueShare) {
    public Combination {
      columns = List.copyOf(columns);
    }
  }
}
