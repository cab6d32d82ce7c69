package io.premortem.report;

/**
 * How to share.
 *
 * @param expiresAt ISO 8601 instant, in the future, at most a year from now
 * @param passcode 6 characters to 72 bytes that visitors must know; null or empty for none
 * @param emailRequired true: visitors give an address and prove it with a code
 * @param fund alias of the fund that is to hold it; null or empty for a link
 * @param follows whether it shows newer snapshots too; null: a fund's does, a link does not
 * @param consent whether the fund may count the company in its aggregates; null for no
 */
public record ShareOptions(
    String expiresAt,
    String passcode,
    Boolean emailRequired,
    String fund,
    Boolean follows,
    Boolean consent) {

  /** A link without conditions. */
  static ShareOptions link(String expiresAt) {
    return new ShareOptions(expiresAt, null, null, null, null, null);
  }

  boolean forFund() {
    return fund != null && !fund.isBlank();
  }

  boolean asksPasscode() {
    return passcode != null && !passcode.isEmpty();
  }

  boolean following() {
    return follows == null ? forFund() : follows;
  }
}
