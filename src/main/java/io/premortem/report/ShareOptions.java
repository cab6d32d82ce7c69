package io.premortem.report;

/**
 * How to share.
 *
 * @param expiresAt ISO 8601 instant, in the future, at most a year from now
 * @param passcode 6 characters to 72 bytes that visitors must know; null or empty for none
 * @param emailRequired true: visitors give an address and prove it with a code
 */
public record ShareOptions(String expiresAt, String passcode, Boolean emailRequired) {}
