package io.premortem.dataset;

import io.premortem.dataset.profile.relation.TableRelations;
import io.premortem.dataset.profile.relation.TargetRelations;

/** What became of a question about relations. */
public sealed interface RelationsResult {

  /**
   * @param target {@code null} when none was asked for
   */
  record Found(Dataset dataset, TableRelations table, ToTarget target) implements RelationsResult {}

  /** There is no column of that name. */
  record UnknownTarget(String target) implements RelationsResult {}

  /**
   * @param sampled rows that were looked at
   */
  record ToTarget(int sampled, TargetRelations relations) {}
}
