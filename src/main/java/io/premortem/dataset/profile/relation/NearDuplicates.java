package io.premortem.dataset.profile.relation;

import java.util.List;

/**
 * Rows that are nearly the same.
 *
 * @param rows compared; fewer than the table has when it was sampled
 * @param columns compared: no identifiers, constants or copies of other columns
 * @param texts columns of prose, compared for similarity
 * @param equal after normalising texts and rounding decimals to six significant digits
 * @param oneColumn different in exactly one column; {@code null} with fewer than four columns
 * @param similarText with texts of a Jaccard similarity of at least 0.9; {@code null} without prose
 */
public record NearDuplicates(
    int rows,
    List<String> columns,
    List<String> texts,
    Twins equal,
    Twins oneColumn,
    Twins similarText) {

  public NearDuplicates {
    columns = List.copyOf(columns);
    texts = List.copyOf(texts);
  }
}
