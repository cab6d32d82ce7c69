package io.premortem.dataset;

import java.util.List;

/**
 * What a retention means for the data sets that are there now.
 *
 * @param goes what would be deleted, oldest first
 * @param kept what would be, were it not in use
 */
public record RetentionPlan(List<DatasetSummary> goes, List<Kept> kept) {

  /** A data set that stays because of what depends on it. */
  public record Kept(DatasetSummary dataset, List<Dependent> dependents) {}

  public boolean nothing() {
    return goes.isEmpty() && kept.isEmpty();
  }
}
