package io.premortem.report;

import io.premortem.report.disclosure.Disclosure;
import java.util.UUID;

/**
 * A share that opens to somebody now, without the report.
 *
 * @param tenant whose it is
 * @param number of the newest snapshot that it shows
 * @param viewer name, and who vouches for it; empty where the link does not ask
 */
public record OpenShare(
    String tenant, UUID share, int number, Disclosure disclosure, String viewer) {}
