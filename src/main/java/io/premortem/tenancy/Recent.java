package io.premortem.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What the database said within the last {@link #LIFE}, for calls that come faster than rows
 * change. Who changes a row forgets it here after the commit, so that the change acts at once in
 * this process; other processes see it when the life is over. What was not found is asked for each
 * time: guesses fill nothing.
 *
 * @param <K> names the tenant, unless it is a secret that one tenant alone has
 */
public final class Recent<K, V> {
  /** The longest that another process goes on with what was changed. */
  public static final Duration LIFE = Duration.ofMillis(500);

  private final Cache<K, Read<V>> reads;
  private final Ticker ticker;
  private final AtomicInteger era = new AtomicInteger();

  /**
   * @param at before the read: a slow one lives shorter, and never longer
   * @param era counts how often all was forgotten before the read
   */
  private record Read<V>(V value, long at, int era) {}

  /**
   * @param most entries; the ones used least are dropped first
   */
  public Recent(int most) {
    this(most, Ticker.systemTicker());
  }

  Recent(int most, Ticker ticker) {
    this.ticker = ticker;
    this.reads =
        Caffeine.newBuilder()
            .maximumSize(most)
            .expireAfterWrite(LIFE)
            .scheduler(Scheduler.systemScheduler())
            .ticker(ticker)
            .build();
  }

  /**
   * The value, read if need be; who comes meanwhile waits for the one reading. A key forgotten
   * while it is read is forgotten when the read ends.
   */
  public Optional<V> get(K key, Supplier<Optional<V>> read) {
    var found = reads.getIfPresent(key);
    if (found != null && fresh(found)) {
      return Optional.of(found.value());
    }
    if (found != null) {
      reads.asMap().remove(key, found);
    }
    return Optional.ofNullable(reads.get(key, _ -> reading(read))).map(Read::value);
  }

  private boolean fresh(Read<V> found) {
    return found.era() == era.get() && ticker.read() - found.at() < LIFE.toNanos();
  }

  private Read<V> reading(Supplier<Optional<V>> read) {
    long at = ticker.read();
    int before = era.get();
    return read.get().map(value -> new Read<>(value, at, before)).orElse(null);
  }

  public void forget(K key) {
    reads.invalidate(key);
  }

  public void forgetAll() {
    era.incrementAndGet();
    reads.invalidateAll();
  }

  long size() {
    reads.cleanUp();
    return reads.estimatedSize();
  }
}
