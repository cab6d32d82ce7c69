package io.premortem.risk.law;

import java.time.Instant;

/**
 * What a company says of one obligation.
 *
 * @param done whether it is met
 * @param note what proves it, or what is planned; empty for none
 * @param by who said so
 */
public record Mark(boolean done, String note, String by, Instant at) {}
