package io.premortem.risk.compliance;

/**
 * An answer that does not fit its question.
 *
 * @param question id as it was given
 * @param message what is wrong and how to mend it
 */
public record Fault(String question, Wording message) {}
