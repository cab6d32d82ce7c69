package io.premortem.tenancy;

import static io.premortem.TestTenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.PlainBrowser;
import io.premortem.jobs.Job;
import io.premortem.jobs.JobContext;
import io.premortem.jobs.JobHandler;
import io.premortem.jobs.JobOutcome;
import io.premortem.jobs.Jobs;
import io.premortem.web.Language;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.exception.JDBCConnectionException;
import org.junit.jupiter.api.Test;

/**
 * What a restart of PostgreSQL does to its clients, without restarting it: every connection of the
 * application is cut ({@code src/bench/bash/postgres-restart.sh} restarts a real one).
 */
@QuarkusTest
class DatabaseOutageTest {
  // More than the pool holds: a connection that is lost each time would be missed.
  private static final int CALLERS = 30;

  @TestHTTPResource("/")
  URI root;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  @Inject Jobs jobs;
  @Inject TenantScope scope;
  @Inject Patient handler;

  /** Works until it is told to end, and reports all the while. */
  @Singleton
  static class Patient implements JobHandler {
    final AtomicInteger begun = new AtomicInteger();
    final AtomicInteger completed = new AtomicInteger();
    final AtomicBoolean end = new AtomicBoolean();

    @Override
    public String kind() {
      return "test-patient";
    }

    @Override
    public String title(Language language) {
      return "Patience";
    }

    @Override
    public JobOutcome run(JobContext job) throws InterruptedException {
      begun.incrementAndGet();
      while (!end.get()) {
        job.progress(0.5, "waiting", Map.of());
        assertThat(job.cancelled()).isFalse();
        TimeUnit.MILLISECONDS.sleep(20);
      }
      completed.incrementAndGet();
      return new JobOutcome(Map.of(), "models");
    }
  }

  @Test
  void what_lay_idle_is_replaced_and_no_connection_is_lost() throws Exception {
    for (int outage = 0; outage < 3; outage++) {
      assertThat(statusesOf(CALLERS)).containsOnly(200);
      assertThat(cut()).isPositive();
      TimeUnit.MILLISECONDS.sleep(1_100);
      assertThat(statusesOf(CALLERS)).as("after outage %d", outage).containsOnly(200);
    }
  }

  @Test
  void requests_fail_cleanly_and_recover_at_once() throws Exception {
    var answers = new ArrayList<Response>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var end = Instant.now().plusSeconds(4);
      var asking =
          IntStream.range(0, 8).mapToObj(_ -> threads.submit(() -> askUntil(end))).toList();
      while (Instant.now().isBefore(end.minusSeconds(1))) {
        TimeUnit.MILLISECONDS.sleep(100);
        cut();
      }
      for (var asked : asking) {
        answers.addAll(asked.get());
      }
    }
    var refused = answers.stream().filter(answer -> answer.statusCode() != 200).toList();
    assertThat(refused).as("of %d answers", answers.size()).isNotEmpty();
    assertThat(refused)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
              assertThat(answer.header("Retry-After")).isNotBlank();
              assertThat(answer.jsonPath().getString("detail")).contains("Try again", "number");
              assertThat(answer.asString()).doesNotContain("Exception", "SQL");
            });
    TimeUnit.MILLISECONDS.sleep(1_100);
    assertThat(statusesOf(CALLERS)).containsOnly(200);
    assertThat(PlainBrowser.signedIn(root).get("/o/acme", "en").statusCode()).isEqualTo(200);
  }

  @Test
  void a_job_goes_on_without_the_database_and_ends_once() throws Exception {
    var id = scope.call("acme", () -> jobs.enqueue("test-patient", Map.of(), "test"));
    await(() -> handler.begun.get() == 1);
    for (int outage = 0; outage < 10; outage++) {
      TimeUnit.MILLISECONDS.sleep(100);
      cut();
    }
    handler.end.set(true);
    await(() -> finished(id));
    assertThat(find(id).state()).isEqualTo(Job.State.DONE);
    // The end itself may fall on a cut; then the job begins again, and it is still one that ends.
    assertThat(handler.completed.get()).isEqualTo(handler.begun.get());
  }

  private boolean finished(java.util.UUID id) {
    try {
      return find(id).state().finished();
    } catch (JDBCConnectionException cut) {
      // This thread's connection was among the last to be cut.
      return false;
    }
  }

  private Job find(java.util.UUID id) {
    return scope.call("acme", () -> jobs.find(id)).orElseThrow();
  }

  private List<Response> askUntil(Instant end) {
    var answers = new ArrayList<Response>();
    while (Instant.now().isBefore(end)) {
      answers.add(ACME.api().get(ACME.at("/datasets")));
    }
    return answers;
  }

  private static List<Integer> statusesOf(int callers) throws Exception {
    ACME.token();
    Callable<Integer> call = () -> ACME.api().get(ACME.at("/datasets")).statusCode();
    try (var threads = Executors.newFixedThreadPool(callers)) {
      var statuses = new ArrayList<Integer>();
      for (var answered : threads.invokeAll(java.util.Collections.nCopies(callers, call))) {
        statuses.add(answered.get());
      }
      return statuses;
    }
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    var end = Instant.now().plusSeconds(60);
    while (!condition.call()) {
      assertThat(Instant.now()).isBefore(end);
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  /** Ends every connection of the application, as a server that is shut down does. */
  private int cut() throws SQLException {
    try (var connection = DriverManager.getConnection(url, user, password);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                    + " where usename = current_user and pid <> pg_backend_pid()")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
