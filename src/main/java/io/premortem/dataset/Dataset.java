package io.premortem.dataset;

import io.premortem.dataset.profile.Profile;
import java.time.Instant;
import java.util.UUID;

/**
 * A stored table.
 *
 * @param name what its people call it
 * @param fileName of the upload, without a path
 * @param createdBy the uploader's subject
 */
public record Dataset(
    UUID id, String name, String fileName, Profile profile, String createdBy, Instant createdAt) {}
