package io.premortem.identity;

/**
 * What a key has left.
 *
 * @param limit calls in a minute
 * @param remaining calls that may be made at once
 * @param waitSeconds until the next call is granted; 0 when this one was
 * @param resetSeconds until everything is there again
 */
public record RateGrant(int limit, int remaining, long waitSeconds, long resetSeconds) {
  public boolean granted() {
    return waitSeconds == 0;
  }
}
