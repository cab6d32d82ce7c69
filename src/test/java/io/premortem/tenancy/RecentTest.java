package io.premortem.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentTest {
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger reads = new AtomicInteger();
  private final Recent<String, Integer> recent = new Recent<>(100, nanos::get);

  private Optional<Integer> get(String key) {
    return recent.get(key, () -> Optional.of(reads.incrementAndGet()));
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void reads_again_when_the_life_is_over() {
    assertThat(Recent.LIFE).isLessThan(Duration.ofSeconds(1));
    assertThat(get("a")).contains(1);
    pass(Recent.LIFE.minusNanos(1));
    assertThat(get("a")).contains(1);
    pass(Duration.ofNanos(1));
    assertThat(get("a")).contains(2);
    assertThat(get("b")).contains(3);
  }

  @Test
  void counts_the_life_from_before_the_read() {
    recent.get(
        "a",
        () -> {
          pass(Recent.LIFE);
          return Optional.of(0);
        });
    assertThat(get("a")).contains(1);
  }

  @Test
  void forgets_one_or_all_at_once() {
    get("a");
    get("b");
    recent.forget("a");
    assertThat(get("a")).contains(3);
    assertThat(get("b")).contains(2);
    recent.forgetAll();
    assertThat(get("a")).contains(4);
    assertThat(get("b")).contains(5);
  }

  @Test
  void keeps_nothing_that_was_not_found() {
    assertThat(recent.get("a", Optional::empty)).isEmpty();
    assertThat(get("a")).contains(1);
  }

  /** A row that changes while it is read must not be remembered as it was. */
  @Test
  void forgets_what_is_being_read() throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      var reading = new CountDownLatch(1);
      var changed = new CountDownLatch(1);
      var old =
          threads.submit(
              () ->
                  recent.get(
                      "a",
                      () -> {
                        reading.countDown();
                        await(changed);
                        return Optional.of(0);
                      }));
      reading.await();
      recent.forgetAll();
      var forgotten = threads.submit(() -> recent.forget("a"));
      changed.countDown();
      assertThat(old.get()).contains(0);
      forgotten.get();
      assertThat(get("a")).contains(1);
    }
  }

  @Test
  void is_bounded() {
    for (int i = 0; i < 10_000; i++) {
      get("key" + i);
    }
    assertThat(recent.size()).isLessThanOrEqualTo(100);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
