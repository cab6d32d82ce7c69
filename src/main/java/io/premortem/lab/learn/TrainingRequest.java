package io.premortem.lab.learn;

/**
 * What to learn from.
 *
 * @param table every column, the target among them
 * @param target name of the column to predict
 * @param seed drives the initial weights, the batch order and the bootstrap
 * @param dataHash identifies the data in the result's provenance, by custom its SHA-256 in hex
 */
public record TrainingRequest(
    Table table, String target, Recipe recipe, long seed, String dataHash) {}
