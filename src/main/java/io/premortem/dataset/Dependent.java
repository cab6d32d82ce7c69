package io.premortem.dataset;

import java.util.UUID;

/**
 * Something that was made from a data set and would lose it.
 *
 * @param dataset which
 * @param english what it is called, with its kind: "Model Churn, version 2"
 * @param chinese the same in Chinese
 * @param path its page, below {@code /o/{org}/}
 */
public record Dependent(UUID dataset, String english, String chinese, String path) {}
