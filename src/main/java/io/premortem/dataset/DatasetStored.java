package io.premortem.dataset;

import java.util.UUID;

/**
 * News: a data set is stored. Fired synchronously, in the transaction that stores it.
 *
 * @param actor the uploader's subject
 */
public record DatasetStored(UUID id, String actor) {}
