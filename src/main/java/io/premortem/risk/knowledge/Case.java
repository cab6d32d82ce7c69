package io.premortem.risk.knowledge;

import java.util.List;

/**
 * What happened to a real company.
 *
 * @param causes ids of the causes it illustrates
 * @param source publication and date
 * @param confidence {@code low} when the source has not been checked; else null
 */
public record Case(
    Text name, int year, Text fact, List<String> causes, String source, String confidence) {}
