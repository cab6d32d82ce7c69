package io.premortem.lab;

import static io.premortem.TestTenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.premortem.jobs.Jobs;
import io.premortem.tenancy.TenantScope;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a worker leaves that is killed in mid-training, and what becomes of it. */
@QuarkusTest
class WorkerDeathTest {
  @Inject Jobs jobs;
  @Inject TenantScope scope;
  @Inject EntityManager rows;

  /**
   * A job in the hands of a worker that has not been heard of since its process was killed: what
   * SIGKILL leaves in the database (src/bench/bash/worker-kill.sh kills a real one).
   */
  private UUID orphan(String dataset, int silentSeconds) {
    return scope.call(
        "acme",
        () -> {
          var input =
              Map.of("dataset", dataset, "target", "target", "recipe", "article", "seed", 42);
          var job = jobs.enqueue("fit-model", input, "somebody");
          rows.flush();
          change(
              "update job set state = 'RUNNING', progress = 0.4 where id = cast(:job as uuid)",
              job);
          change(
              "update scheduled_tasks set picked = true, picked_by = 'killed', last_heartbeat ="
                  + " now() - make_interval(secs => "
                  + silentSeconds
                  + ") where task_instance = :job",
              job);
          return job;
        });
  }

  private void change(String sql, UUID job) {
    assertThat(rows.createNativeQuery(sql).setParameter("job", job.toString()).executeUpdate())
        .isEqualTo(1);
  }

  private static List<String> models() {
    return ACME.api().get(ACME.at("/models")).then().extract().jsonPath().getList("items.id");
  }

  @Test
  void another_worker_takes_the_job_and_no_half_model_is_seen() {
    var dataset = LabRequests.upload(ACME, "orphan", LabRequests.iris());
    var job = orphan(dataset, 20);
    ACME.api()
        .get(ACME.at("/jobs/" + job))
        .then()
        .body("state", equalTo("running"))
        .body("progress", equalTo(0.4f));
    assertThat(models()).doesNotContain(job.toString());
    ACME.api().get(ACME.at("/models/" + job)).then().statusCode(404);
    var done = LabRequests.finished(ACME, ACME.at("/jobs/" + job));
    assertThat(done.getString("state")).isEqualTo("done");
    assertThat(done.getString("result.model")).isEqualTo(job.toString());
    assertThat(models()).containsOnlyOnce(job.toString());
  }
}
