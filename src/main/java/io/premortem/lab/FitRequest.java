package io.premortem.lab;

import java.util.UUID;

/**
 * What to fit; also the input of the job.
 *
 * @param recipe id of a recipe
 */
public record FitRequest(UUID dataset, String target, String recipe, long seed) {}
