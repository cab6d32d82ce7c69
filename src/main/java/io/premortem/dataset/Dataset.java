package io.premortem.dataset;

import io.premortem.dataset.profile.Profile;
import java.time.Instant;
import java.util.UUID;

/**
 * A stored table: one version of a series.
 *
 * @param name what its people call it; the same for the whole series
 * @param series what its versions have in common
 * @param version 1, 2, 3, … within the series; a number is never given twice
 * @param sameAs the earlier version that has exactly these bytes; null when there is none
 * @param fileName of the upload, without a path
 * @param createdBy the uploader's subject
 */
public record Dataset(
    UUID id,
    String name,
    UUID series,
    int version,
    Integer sameAs,
    String fileName,
    Profile profile,
    String createdBy,
    Instant createdAt) {}
