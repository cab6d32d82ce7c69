package io.premortem.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often one address may call what needs no sign-in: counted by the minute, in this replica.
 * Gates count their own wrong tries in the database, whatever the address.
 */
@ApplicationScoped
class PublicLimits {
  private static final long MINUTE_MILLIS = 60_000;

  private record Minute(long number, Map<String, AtomicInteger> calls) {}

  private final int most;
  private final Clock clock;
  private volatile Minute current = new Minute(0, Map.of());

  PublicLimits(
      @ConfigProperty(name = "premortem.public.requests-per-minute") int most, Clock clock) {
    this.most = most;
    this.clock = clock;
  }

  boolean allows(HttpServerRequest request) {
    var remote = request.remoteAddress();
    var address = remote == null ? "" : remote.hostAddress();
    return minute().calls().computeIfAbsent(address, _ -> new AtomicInteger()).incrementAndGet()
        <= most;
  }

  // Two threads may begin the same minute at once; a few calls are then not counted.
  private Minute minute() {
    long now = clock.millis() / MINUTE_MILLIS;
    if (current.number() != now) {
      current = new Minute(now, new ConcurrentHashMap<>());
    }
    return current;
  }
}
