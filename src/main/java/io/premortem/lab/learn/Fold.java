package io.premortem.lab.learn;

/**
 * What a learner sees when one fold is left out.
 *
 * @param width number of inputs of {@code features}
 * @param learnt rows to learn from
 * @param watched the fold's own rows: they choose when to stop, nothing else
 */
record Fold(Features features, int width, Targets targets, int[] learnt, int[] watched) {}
