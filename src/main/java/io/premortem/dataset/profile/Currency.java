package io.premortem.dataset.profile;

/** Currency signs and codes as amounts carry them. */
public final class Currency {

  /**
   * Regular expression of one sign or code; codes of ISO 4217, longer signs first. Signs that
   * several currencies share stay as they are written.
   */
  public static final String PATTERN =
      "US\\$|HK\\$|NT\\$|S\\$|A\\$|C\\$|R\\$|RMB|CNY|USD|EUR|GBP|JPY|HKD|TWD|SGD|AUD|CAD|CHF|KRW"
          + "|INR|SEK|NOK|DKK|PLN|CZK|BRL|\\$|€|£|¥|￥|₩|₹|元|人民币";

  private Currency() {}
}
