package io.premortem.report.questions;

/**
 * A number of a report that a question is pinned to.
 *
 * @param id the same in every report, such as {@code area:market}
 * @param label what the number says, in the reader's language
 * @param value as the page shows it
 */
public record Pin(String id, String label, String value) {}
