package io.premortem.dataset;

import java.util.List;

/** What became of a deletion. */
public sealed interface DeletionResult {

  /**
   * Gone, with all files.
   *
   * @param versions how many
   */
  record Deleted(String name, int versions) implements DeletionResult {}

  /** Nothing is deleted: others depend on it. */
  record InUse(List<Dependent> dependents) implements DeletionResult {}
}
