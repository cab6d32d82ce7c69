package io.premortem.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.tenancy.TenantScope;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A worker that was taken for dead, and is not, changes nothing of the job that another took. */
@QuarkusTest
class JobRecordsTest {
  @Inject JobStore store;
  @Inject JobRecords records;
  @Inject TenantScope scope;

  @Test
  void only_who_took_the_job_last_is_heard() {
    var id = job();
    var first = as(() -> records.start(id)).orElseThrow();
    var second = as(() -> records.start(id)).orElseThrow();
    assertThat(first.attempt()).isEqualTo(1);
    assertThat(second.attempt()).isEqualTo(2);
    assertThat(as(() -> records.cancelRequested(first))).isTrue();
    assertThat(as(() -> records.cancelRequested(second))).isFalse();

    scope.run("acme", () -> records.progress(first, 0.9, "late", Map.of()));
    scope.run("acme", () -> records.failed(first, "late", "迟到"));
    scope.run("acme", () -> records.interrupted(first));
    assertThat(row(id).state).isEqualTo(Job.State.RUNNING);
    assertThat(row(id).progress).isZero();

    scope.run("acme", () -> records.done(second, new JobOutcome(Map.of("by", 2), "models")));
    scope.run("acme", () -> records.done(first, new JobOutcome(Map.of("by", 1), "models")));
    scope.run("acme", () -> records.cancelled(first));
    assertThat(row(id).state).isEqualTo(Job.State.DONE);
    assertThat(row(id).result).isEqualTo("{\"by\":2}");
    assertThat(as(() -> records.start(id))).isEmpty();
  }

  // Not queued: no worker may come in between.
  private UUID job() {
    return as(
        () -> {
          var row = new JobEntity();
          row.id = UUID.randomUUID();
          row.kind = "test-order";
          row.state = Job.State.QUEUED;
          row.input = "{}";
          row.createdBy = "test";
          row.createdAt = java.time.Instant.now();
          store.persist(row);
          return row.id;
        });
  }

  private JobEntity row(UUID id) {
    return as(() -> store.findById(id));
  }

  private <T> T as(Callable<T> work) {
    return scope.call("acme", work);
  }
}
