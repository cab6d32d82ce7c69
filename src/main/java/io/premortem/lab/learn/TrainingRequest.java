package io.premortem.lab.learn;

/**
 * What to learn from.
 *
 * @param table every column, the target among them
 * @param target name of the column to predict
 * @param task {@link Task#AUTO} lets the target decide; {@code article} always classifies
 * @param group column whose equal values stay on one side of every split; null for none
 * @param seed drives the initial weights, the batch order, the folds and the bootstrap
 * @param dataHash identifies the data in the result's provenance, by custom its SHA-256 in hex
 */
public record TrainingRequest(
    Table table,
    String target,
    Recipe recipe,
    Task task,
    String group,
    long seed,
    String dataHash) {
  public TrainingRequest(Table table, String target, Recipe recipe, long seed, String dataHash) {
    this(table, target, recipe, Task.AUTO, null, seed, dataHash);
  }
}
