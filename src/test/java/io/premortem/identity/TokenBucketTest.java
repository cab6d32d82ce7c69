package io.premortem.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
  @Test
  void grants_a_minutes_calls_at_once_then_says_when_to_come_back() {
    var bucket = new TokenBucket(3, 0);
    assertThat(List.of(bucket.take(0).remaining(), bucket.take(0).remaining()))
        .containsExactly(2, 1);
    assertThat(bucket.take(0)).isEqualTo(new RateGrant(3, 0, 0, 60));
    assertThat(bucket.take(0)).isEqualTo(new RateGrant(3, 0, 20, 60));
    assertThat(bucket.take(19_000).granted()).isFalse();
    assertThat(bucket.take(20_000).granted()).isTrue();
    assertThat(bucket.full(79_999)).isFalse();
    assertThat(bucket.full(80_000)).isTrue();
  }

  @Test
  void gives_nothing_for_a_clock_set_back() {
    var bucket = new TokenBucket(1, 60_000);
    assertThat(bucket.take(60_000).granted()).isTrue();
    assertThat(bucket.take(0).granted()).isFalse();
  }

  @Property
  void never_grants_more_than_the_limit_and_what_came_back(
      @ForAll @IntRange(min = 1, max = 50) int limit,
      @ForAll @Size(min = 1, max = 200) List<@IntRange(min = 0, max = 5_000) Integer> pauses) {
    var bucket = new TokenBucket(limit, 0);
    long now = 0;
    long granted = 0;
    for (int pause : pauses) {
      now += pause;
      granted += bucket.take(now).granted() ? 1 : 0;
      assertThat(granted).isLessThanOrEqualTo((long) (limit + limit * now / 60_000.0 + 1e-6));
    }
  }
}
