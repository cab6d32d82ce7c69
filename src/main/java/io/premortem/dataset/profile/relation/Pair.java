package io.premortem.dataset.profile.relation;

import java.util.List;

/**
 * Two columns and what is said of them.
 *
 * @param measures one, or Pearson's and Spearman's for two numbers; never empty
 */
public record Pair(String first, String second, List<Association> measures) {

  public Pair {
    measures = List.copyOf(measures);
  }

  /** Strength of the strongest measure. */
  public double strength() {
    return measures.stream().mapToDouble(Association::strength).max().orElse(0);
  }
}
