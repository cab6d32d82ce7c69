package io.premortem.inference;

import java.time.Instant;
import java.util.UUID;

/**
 * A data set that a model scored.
 *
 * @param dataset may be gone meanwhile
 * @param blob the file; null where a data set was made of it
 * @param made the data set; null where a file was
 * @param skipped rows left without prediction: the model takes no missing values, and they have
 */
public record Scoring(
    UUID id,
    UUID model,
    UUID dataset,
    String datasetName,
    UUID blob,
    UUID made,
    long scored,
    long skipped,
    String createdBy,
    Instant createdAt) {}
