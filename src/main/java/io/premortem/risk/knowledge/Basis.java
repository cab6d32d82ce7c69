package io.premortem.risk.knowledge;

/**
 * Where the numbers of an entry come from.
 *
 * @param judgement whether they are judgement, wholly or (when there is a source too) in part
 * @param source publication and date, as a citation; null when there is none
 * @param note what the source says and what is judgement; null when there is nothing to add
 */
public record Basis(boolean judgement, String source, Text note) {}
