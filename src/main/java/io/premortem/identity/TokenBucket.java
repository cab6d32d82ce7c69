package io.premortem.identity;

/**
 * A token bucket: as many calls at once as a minute allows, then as fast as they come back. Safe
 * for many threads.
 */
final class TokenBucket {
  private static final double MINUTE = 60_000;

  private final int limit;
  private double tokens;
  private long at;

  /**
   * @param limit calls in a minute, at least 1
   * @param now in milliseconds, on any clock
   */
  TokenBucket(int limit, long now) {
    this.limit = limit;
    this.tokens = limit;
    this.at = now;
  }

  synchronized RateGrant take(long now) {
    refill(now);
    boolean granted = tokens >= 1;
    if (granted) {
      tokens--;
    }
    long wait = granted ? 0 : Math.max(1, seconds(1 - tokens));
    return new RateGrant(limit, (int) tokens, wait, seconds(limit - tokens));
  }

  int limit() {
    return limit;
  }

  /** Whether a new bucket would say the same. */
  synchronized boolean full(long now) {
    refill(now);
    return tokens >= limit;
  }

  private void refill(long now) {
    // A clock that is set back gives nothing and takes nothing.
    tokens = Math.min(limit, tokens + Math.max(0, now - at) * limit / MINUTE);
    at = now;
  }

  private long seconds(double missing) {
    return (long) Math.ceil(missing * MINUTE / limit / 1000);
  }
}
