package io.premortem.inference;

import java.util.UUID;

/**
 * A data set to be scored by a model.
 *
 * @param asDataset whether a new data set is made of it, rather than a file
 */
record ScoringRequest(UUID model, UUID dataset, boolean asDataset) {}
