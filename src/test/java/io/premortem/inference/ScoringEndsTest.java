package io.premortem.inference;

import static io.premortem.TestTenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.premortem.jobs.JobCancelledException;
import io.premortem.jobs.JobContext;
import io.premortem.jobs.Jobs;
import io.premortem.jobs.QuietJobs;
import io.premortem.lab.LabRequests;
import io.premortem.tenancy.TenantScope;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches that somebody stops, and batches whose worker dies. */
@QuarkusTest
class ScoringEndsTest {
  /** Three parts to predict, and lines enough to be told of while they are written. */
  private static final int ROWS = 45_000;

  private static String model;
  private static String dataset;

  @Inject ScoringJob scoring;
  @Inject Scorings scorings;
  @Inject Jobs jobs;
  @Inject QuietJobs quiet;
  @Inject TenantScope scope;
  @Inject EntityManager rows;
  @Inject Traffic traffic;

  @BeforeEach
  void data() throws Exception {
    if (model == null) {
      model = LabRequests.deployedIris(ACME);
      var random = new Random(6);
      var csv =
          new StringBuilder("sepal_length_cm,sepal_width_cm,petal_length_cm,petal_width_cm\n");
      for (int i = 0; i < ROWS; i++) {
        csv.append(4 + random.nextInt(40) / 10.0)
            .append(",3,")
            .append(1 + random.nextInt(50) / 10.0)
            .append(",1.2\n");
      }
      dataset = LabRequests.upload(ACME, "large batch", csv.toString());
    }
    quiet.await();
  }

  /**
   * A job that is asked so often whether to go on, and stopped then; never for a negative number.
   */
  private record Stopped(UUID id, boolean asDataset, int after, AtomicInteger asked)
      implements JobContext {
    Stopped(boolean asDataset, int after) {
      this(UUID.randomUUID(), asDataset, after, new AtomicInteger());
    }

    @Override
    public <T> T input(Class<T> type) {
      return type.cast(
          new ScoringRequest(UUID.fromString(model), UUID.fromString(dataset), asDataset));
    }

    @Override
    public String createdBy() {
      return "somebody";
    }

    @Override
    public void progress(double progress, String message, Map<String, Object> details) {}

    @Override
    public boolean cancelled() {
      return asked.getAndIncrement() == after;
    }
  }

  /** What a batch could leave behind. */
  private record Left(long blobs, long bytes, long datasets, long scorings, long predicted) {}

  private Left left() {
    traffic.write();
    return scope.call(
        "acme",
        () ->
            new Left(
                count("select count(*) from blob"),
                count("select coalesce(sum(bytes), 0) from blob"),
                count("select count(*) from dataset"),
                count("select count(*) from scoring"),
                count(
                    "select coalesce(sum(predicted), 0) from prediction_usage"
                        + " where caller = 'batch'")));
  }

  private long count(String sql) {
    return ((Number) rows.createNativeQuery(sql).getSingleResult()).longValue();
  }

  private static List<Path> workspaces() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(path -> path.getFileName().toString().startsWith("premortem-dataset-"))
          .toList();
    }
  }

  private Object run(JobContext job) throws Exception {
    return scope.callWithoutTransaction("acme", () -> scoring.run(job));
  }

  @Test
  void leaves_nothing_wherever_it_is_stopped() throws Exception {
    var whole = new Stopped(false, -1);
    run(whole);
    int places = whole.asked().get();
    assertThat(places).isGreaterThan(10);
    var before = left();
    var folders = workspaces();
    // The first part, the last, the first line written, the last moment before it is kept.
    for (int place : new int[] {0, 2, 3, places - 1}) {
      var job = new Stopped(place % 2 == 0, place);
      assertThatThrownBy(() -> run(job)).isInstanceOf(JobCancelledException.class);
      assertThat(left()).isEqualTo(before);
      assertThat(scope.call("acme", () -> scorings.find(job.id()))).isEmpty();
    }
    assertThat(workspaces()).isEqualTo(folders);
  }

  @Test
  void frees_what_a_kept_file_takes_when_it_is_deleted() throws Exception {
    var before = left();
    var job = new Stopped(false, -1);
    run(job);
    assertThat(left().bytes()).isGreaterThan(before.bytes() + ROWS);
    ACME.api().delete(ACME.at("/models/" + model + "/scorings/" + job.id())).then().statusCode(204);
    assertThat(left()).usingRecursiveComparison().ignoringFields("predicted").isEqualTo(before);
  }

  @Test
  void makes_and_counts_no_second_result_when_it_is_done_again() throws Exception {
    var before = left();
    var job = new Stopped(true, -1);
    var first = run(job);
    assertThat(run(new Stopped(job.id(), true, -1, new AtomicInteger()))).isEqualTo(first);
    var after = left();
    assertThat(after.datasets()).isEqualTo(before.datasets() + 1);
    assertThat(after.scorings()).isEqualTo(before.scorings() + 1);
    assertThat(after.predicted()).isEqualTo(before.predicted() + ROWS);
  }

  /** Two workers with one job, when one was taken for dead: the later finds the place taken. */
  @Test
  void keeps_one_result_of_two_workers() throws Exception {
    var before = left();
    var id = UUID.randomUUID();
    try (var threads = Executors.newFixedThreadPool(2)) {
      var results =
          threads.invokeAll(
              List.of(
                  () -> run(new Stopped(id, true, -1, new AtomicInteger())),
                  () -> run(new Stopped(id, true, -1, new AtomicInteger()))));
      assertThat(results).hasSize(2);
    }
    var after = left();
    assertThat(after.datasets()).isEqualTo(before.datasets() + 1);
    assertThat(after.scorings()).isEqualTo(before.scorings() + 1);
    assertThat(after.predicted()).isEqualTo(before.predicted() + ROWS);
  }

  /** What SIGKILL leaves in the database: a job in the hands of a worker not heard of since. */
  private UUID orphan() {
    return scope.call(
        "acme",
        () -> {
          var request = new ScoringRequest(UUID.fromString(model), UUID.fromString(dataset), false);
          var job = jobs.enqueue(ScoringJob.KIND, request, "somebody");
          rows.flush();
          change(
              "update job set state = 'RUNNING', progress = 0.4 where id = cast(:job as uuid)",
              job);
          change(
              "update scheduled_tasks set picked = true, picked_by = 'killed', last_heartbeat ="
                  + " now() - make_interval(secs => 20) where task_instance = :job",
              job);
          return job;
        });
  }

  private void change(String sql, UUID job) {
    assertThat(rows.createNativeQuery(sql).setParameter("job", job.toString()).executeUpdate())
        .isEqualTo(1);
  }

  @Test
  void is_finished_by_another_worker_and_unseen_until_then() {
    var before = left();
    var job = orphan();
    var at = ACME.at("/models/" + model + "/scorings");
    assertThat(ACME.api().get(at).jsonPath().getList("items.id")).doesNotContain(job.toString());
    ACME.api().get(at + "/" + job + "/file").then().statusCode(404);
    var done = LabRequests.finished(ACME, ACME.at("/jobs/" + job));
    assertThat(done.getString("state")).as(done.prettify()).isEqualTo("done");
    assertThat(ACME.api().get(at).jsonPath().getList("items.id")).containsOnlyOnce(job.toString());
    var lines =
        ACME.api().get(at + "/" + job + "/file").then().statusCode(200).extract().asString();
    assertThat(lines.lines().count()).isEqualTo(ROWS + 1);
    assertThat(left().predicted()).isEqualTo(before.predicted() + ROWS);
  }

  @Test
  void says_cancelled_when_it_is() {
    String job =
        ACME.api()
            .contentType("application/json")
            .body(Map.of("dataset", dataset, "as", "dataset"))
            .post(ACME.at("/models/" + model + "/scorings"))
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    ACME.api().delete(job).then().statusCode(204);
    var ended = LabRequests.finished(ACME, job);
    assertThat(ended.getString("state")).isEqualTo("cancelled");
    assertThat(ended.getString("result")).isNull();
  }
}
