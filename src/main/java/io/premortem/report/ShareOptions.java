package io.premortem.report;

/**
 * How to share.
 *
 * @param expiresAt ISO 8601 instant, in the future, at most a year from now
 * @param passcode not offered yet: refused when given
 * @param emailRequired not offered yet: refused when true
 */
public record ShareOptions(String expiresAt, String passcode, Boolean emailRequired) {}
