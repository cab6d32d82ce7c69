package io.premortem.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.premortem.TestTenants;
import io.premortem.tenancy.TenantScope;
import io.premortem.web.Language;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject Jobs jobs;
  @Inject TenantScope scope;

  /** What the test's handler is told to do. */
  record Order(String act) {}

  @Singleton
  static class Obedient implements JobHandler {
    final CountDownLatch running = new CountDownLatch(1);

    @Override
    public String kind() {
      return "test-order";
    }

    @Override
    public String title(Language language) {
      return "Order";
    }

    @Override
    public JobOutcome run(JobContext job) throws Exception {
      switch (job.input(Order.class).act()) {
        case "reject" -> throw new JobRejectedException("no such column", "没有此列");
        case "fail" -> throw new IllegalArgumentException("secret detail");
        case "wait" -> waitForCancel(job);
        default -> job.progress(0.5, "half", Map.of("tenant", TenantScope.requireTenant()));
      }
      return new JobOutcome(Map.of("answer", 42), "models/1");
    }

    private void waitForCancel(JobContext job) throws InterruptedException {
      running.countDown();
      while (!job.cancelled()) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
      throw new JobCancelledException();
    }
  }

  @Inject Obedient handler;

  @Test
  void does_the_work_as_the_tenant_that_queued_it() {
    var id = enqueue("work");
    var job = await(id, j -> j.state().finished());

    assertThat(job.state()).isEqualTo(Job.State.DONE);
    assertThat(job.details()).containsEntry("tenant", "acme");
    TestTenants.ACME
        .api()
        .get(TestTenants.ACME.at("/jobs/" + id))
        .then()
        .statusCode(200)
        .body("state", equalTo("done"))
        .body("progress", equalTo(1.0f))
        .body("result.answer", equalTo(42));
  }

  @Test
  void tells_what_was_wrong_with_the_input_in_the_callers_language() {
    var id = enqueue("reject");
    await(id, j -> j.state() == Job.State.FAILED);
    var path = TestTenants.ACME.at("/jobs/" + id);

    TestTenants.ACME.api().get(path).then().body("error", equalTo("no such column"));
    TestTenants.ACME
        .api()
        .header("Accept-Language", "zh-CN")
        .get(path)
        .then()
        .body("error", equalTo("没有此列"));
  }

  @Test
  void keeps_our_own_faults_to_a_trace() {
    var job = await(enqueue("fail"), j -> j.state() == Job.State.FAILED);
    assertThat(job.error()).contains("recorded under").doesNotContain("secret");
  }

  @Test
  void stops_a_running_job_that_is_cancelled() throws InterruptedException {
    var id = enqueue("wait");
    assertThat(handler.running.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    TestTenants.ACME.api().delete(TestTenants.ACME.at("/jobs/" + id)).then().statusCode(204);

    var job = await(id, j -> j.state().finished());
    assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
    assertThat(job.result()).isNull();
  }

  @Test
  void is_not_there_for_another_tenant() {
    var id = enqueue("work");
    var beta = TestTenants.BETA;
    beta.api().get(beta.at("/jobs/" + id)).then().statusCode(404);
    beta.api().delete(beta.at("/jobs/" + id)).then().statusCode(404);
    beta.api().get(TestTenants.ACME.at("/jobs/" + id)).then().statusCode(404);
  }

  private UUID enqueue(String act) {
    return scope.call("acme", () -> jobs.enqueue("test-order", new Order(act), "test"));
  }

  private Job await(UUID id, Predicate<Job> condition) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var job = scope.call("acme", () -> jobs.find(id)).orElseThrow();
      if (condition.test(job)) {
        return job;
      }
      assertThat(System.nanoTime()).as("job %s still %s", id, job.state()).isLessThan(deadline);
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
