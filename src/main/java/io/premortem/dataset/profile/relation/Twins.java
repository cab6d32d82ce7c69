package io.premortem.dataset.profile.relation;

import java.util.List;

/**
 * Rows that nearly repeat an earlier one, in one sense.
 *
 * @param rows that have an earlier near twin
 * @param share of the compared rows, 0 to 1
 * @param examples the first few
 */
public record Twins(long rows, double share, List<Example> examples) {

  /** Pairs that are shown. */
  static final int EXAMPLES = 5;

  public Twins {
    examples = List.copyOf(examples);
  }

  /**
   * @param first number of the earlier row, 1 for the first data row of the file
   * @param second number of the later row
   * @param column in which they differ, or {@code null}
   * @param similarity Jaccard similarity of the texts, or {@code null}
   */
  public record Example(long first, long second, String column, Double similarity) {}
}
