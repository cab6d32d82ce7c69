package io.premortem.dataset;

import java.util.UUID;

/**
 * A stored file, without its content.
 *
 * @param sha256 lower-case hexadecimal
 */
public record Blob(UUID id, String mediaType, long bytes, String sha256) {}
