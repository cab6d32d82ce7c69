package io.premortem.report.readings;

import io.premortem.report.disclosure.Section;

/**
 * How long a section was in the middle of a reader's window.
 *
 * @param viewer empty where the link does not ask
 * @param number of the snapshot
 */
public record Reading(String viewer, int number, Section section, int seconds) {}
