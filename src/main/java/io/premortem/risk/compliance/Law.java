package io.premortem.risk.compliance;

/**
 * A law, rule or standard.
 *
 * @param name in full
 * @param shortName as lists show it
 * @param url of its text
 */
public record Law(String id, Wording name, Wording shortName, String url) {}
