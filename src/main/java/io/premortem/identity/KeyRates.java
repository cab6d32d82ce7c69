package io.premortem.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** How fast each key may call, counted by each replica for itself: no call waits for a counter. */
@ApplicationScoped
class KeyRates {
  private static final int REMEMBERED = 10_000;

  private final Map<UUID, TokenBucket> buckets = new ConcurrentHashMap<>();
  private final Clock clock;

  KeyRates(Clock clock) {
    this.clock = clock;
  }

  RateGrant take(ApiKey key) {
    long now = clock.millis();
    if (buckets.size() > REMEMBERED) {
      buckets.values().removeIf(bucket -> bucket.full(now));
    }
    return buckets.computeIfAbsent(key.id(), id -> new TokenBucket(key.perMinute(), now)).take(now);
  }
}
