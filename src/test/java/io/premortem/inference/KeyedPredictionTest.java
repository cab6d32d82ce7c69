package io.premortem.inference;

import static io.premortem.TestTenants.BETA;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.premortem.lab.LabRequests;
import io.premortem.tenancy.Organization.Status;
import io.premortem.tenancy.Organizations;
import io.premortem.tenancy.Recent;
import io.premortem.tenancy.TenantScope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a call with a key asks the database, and how soon it sees what changed there. */
@QuarkusTest
class KeyedPredictionTest {
  private static final Map<String, Object> SETOSA =
      Map.of(
          "sepal_length_cm", 5.1,
          "sepal_width_cm", 3.5,
          "petal_length_cm", 1.4,
          "petal_width_cm", 0.2);

  /** Key with tenant, version with live version, profile, quota. */
  private static final int READS = 5;

  private static String dataset;
  private static String first;
  private static String second;

  @Inject Connections connections;
  @Inject Organizations organizations;
  @Inject TenantScope scope;
  @Inject EntityManager rows;
  @Inject TrafficStore store;
  @Inject Clock clock;

  @BeforeEach
  void models() {
    if (dataset == null) {
      dataset = LabRequests.upload(BETA, "keyed", LabRequests.iris());
      first = LabRequests.fitted(BETA, dataset, "target").getString("result.model");
      second = LabRequests.fitted(BETA, dataset, "target").getString("result.model");
    }
    deploy(first);
  }

  private static void deploy(String model) {
    BETA.api().post(BETA.at("/models/" + model + "/deploy")).then().statusCode(200);
  }

  private static JsonPath key(int perMinute) {
    return LabRequests.key(BETA, Map.of("perMinute", perMinute));
  }

  private static String path() {
    return BETA.at("/models/" + first + "/live/predict");
  }

  private static ValidatableResponse predict(String key) {
    return given()
        .auth()
        .oauth2(key)
        .contentType("application/json")
        .body(Map.of("rows", List.of(SETOSA)))
        .post(path())
        .then();
  }

  /** As another process would: nobody is told here. */
  private void elsewhere(String sql, String id) {
    scope.run(
        BETA.org,
        () ->
            assertThat(
                    rows.createNativeQuery(sql)
                        .setParameter("id", UUID.fromString(id))
                        .executeUpdate())
                .isEqualTo(1));
  }

  private static void aSecondLater() throws InterruptedException {
    assertThat(Recent.LIFE.toSeconds()).isZero();
    TimeUnit.SECONDS.sleep(1);
  }

  @Test
  void asks_the_database_by_time_and_not_by_call() {
    var key = key(1000).getString("key");
    predict(key).statusCode(200);
    long before = connections.takenBy(path());
    assertThat(before).isPositive();
    long start = System.nanoTime();
    for (int i = 0; i < 50; i++) {
      predict(key).statusCode(200).body("model", equalTo(first));
    }
    long lives = 1 + (System.nanoTime() - start) / Recent.LIFE.toNanos();
    assertThat(connections.takenBy(path()) - before).isLessThanOrEqualTo((lives + 1) * READS);
  }

  @Test
  void sees_at_once_what_this_process_changed() {
    var made = key(1000);
    var key = made.getString("key");
    predict(key).statusCode(200).body("model", equalTo(first));
    deploy(second);
    predict(key).body("model", equalTo(second));
    BETA.api().post(BETA.at("/models/" + second + "/rollback")).then().statusCode(200);
    predict(key).body("model", equalTo(first));
    BETA.api().delete(BETA.at("/models/" + first + "/deploy")).then().statusCode(204);
    predict(key).statusCode(409);
    deploy(first);
    predict(key).statusCode(200);
    organizations.setStatus(BETA.org, Status.SUSPENDED, "test");
    predict(key).statusCode(404);
    organizations.setStatus(BETA.org, Status.ACTIVE, "test");
    predict(key).statusCode(200);
    BETA.api().delete(BETA.at("/keys/" + made.getString("id"))).then().statusCode(204);
    predict(key).statusCode(401);
  }

  @Test
  void sees_within_a_second_what_another_process_changed() throws Exception {
    var made = key(1000);
    var key = made.getString("key");
    predict(key).statusCode(200).body("model", equalTo(first));
    elsewhere("update model set stage = 'RETIRED' where id = :id", first);
    elsewhere("update model set stage = 'LIVE' where id = :id", second);
    aSecondLater();
    predict(key).statusCode(200).body("model", equalTo(second));
    scope.run(BETA.org, () -> status("SUSPENDED"));
    aSecondLater();
    predict(key).statusCode(404);
    scope.run(BETA.org, () -> status("ACTIVE"));
    aSecondLater();
    predict(key).statusCode(200);
    elsewhere("update api_key set revoked_at = now() where id = :id", made.getString("id"));
    aSecondLater();
    predict(key).statusCode(401);
  }

  private void status(String status) {
    rows.createNativeQuery("update organization set status = :status where tenant_id = :alias")
        .setParameter("status", status)
        .setParameter("alias", BETA.org)
        .executeUpdate();
  }

  @Test
  void keeps_to_the_rate_without_asking() {
    var key = key(3).getString("key");
    predict(key).statusCode(200).header("RateLimit-Remaining", "2");
    predict(key).statusCode(200);
    predict(key).statusCode(200);
    predict(key).statusCode(429);
  }

  @Test
  void writes_what_it_counted_when_it_stops() throws Exception {
    var traffic = new Traffic(store, scope, organizations, clock);
    traffic.start(null);
    var model = UUID.randomUUID();
    scope.run(
        BETA.org,
        () -> {
          for (int i = 0; i < 1_000; i++) {
            traffic.count(model, "people", new Usage(1, 2, 0, 0));
          }
        });
    traffic.stop(null);
    var since = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
    var written = scope.call(BETA.org, () -> store.usage(model, since));
    assertThat(written.stream().mapToLong(row -> row.usage().calls()).sum()).isEqualTo(1_000);
    assertThat(written.stream().mapToLong(row -> row.usage().predicted()).sum()).isEqualTo(2_000);
  }
}
