package io.premortem.lab.learn;

import java.util.Map;

/** Where a model comes from: the same provenance means the same bytes. */
public record Provenance(
    String dataHash,
    String target,
    String recipe,
    Map<String, String> parameters,
    long seed,
    String engineVersion) {}
