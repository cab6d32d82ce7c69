package io.premortem.lab.learn;

/**
 * What to learn from.
 *
 * @param table every column, the target among them
 * @param target name of the column to predict
 * @param task {@link Task#AUTO} lets the target decide; {@code article} always classifies
 * @param group column whose equal values stay on one side of every split; null for none
 * @param choices what else was decided
 * @param seed drives the initial weights, the batch order, the folds and the bootstrap
 * @param dataHash identifies the data in the result's provenance, by custom its SHA-256 in hex
 * @param sample which training rows to learn from, for a learning curve, which has no use for
 *     insights; null for a model, of all of them
 */
public record TrainingRequest(
    Table table,
    String target,
    Recipe recipe,
    Task task,
    String group,
    Choices choices,
    long seed,
    String dataHash,
    Sample sample) {
  public TrainingRequest(
      Table table,
      String target,
      Recipe recipe,
      Task task,
      String group,
      Choices choices,
      long seed,
      String dataHash) {
    this(table, target, recipe, task, group, choices, seed, dataHash, null);
  }

  public TrainingRequest(Table table, String target, Recipe recipe, long seed, String dataHash) {
    this(table, target, recipe, Task.AUTO, null, Choices.NONE, seed, dataHash);
  }

  /** The same test part, learning from some of the training rows. */
  public TrainingRequest with(Recipe chosen, Sample chosenSample) {
    return new TrainingRequest(
        table, target, chosen, task, group, choices, seed, dataHash, chosenSample);
  }

  /** Drives what is random in learning; the parts of the table are drawn by {@link #seed}. */
  long learningSeed() {
    return sample == null ? seed : sample.seed();
  }
}
