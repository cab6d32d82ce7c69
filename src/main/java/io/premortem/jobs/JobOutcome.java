package io.premortem.jobs;

import java.util.Map;

/**
 * What a job made.
 *
 * @param result as the API shows it, for example {@code {"model": id}}
 * @param location its page below {@code /o/{org}/}, for example {@code models/{id}}
 */
public record JobOutcome(Map<String, Object> result, String location) {}
