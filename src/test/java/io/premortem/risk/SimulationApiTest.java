package io.premortem.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.premortem.TestTenants;
import io.premortem.risk.engine.Simulator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SimulationApiTest {

  @Test
  void answersTheExampleOfTheDesign() {
    TestTenants.ACME
        .api()
        .contentType(ContentType.JSON)
        .body(SimulationJsonTest.EXAMPLE)
        .post(TestTenants.ACME.at("/simulations"))
        .then()
        .statusCode(200)
        .body("survival", hasSize(37))
        .body("survival[0].p", equalTo(1.0f))
        .body("incidence.cash-out", hasSize(37))
        .body("mitigations[0].id", equalTo("second-founder"))
        .body("trials", equalTo(2000))
        .body("outer", equalTo(20));
  }

  @Test
  void withoutCausesEveryTrialDiesWhenCashRunsOut() {
    TestTenants.ACME
        .api()
        .contentType(ContentType.JSON)
        .body(
            """
            {"horizonMonths":12,"trials":100,"openingCash":1000,
             "flows":[{"name":"burn","sign":-1,"monthly":{"constant":100}}]}
            """)
        .post(TestTenants.ACME.at("/simulations"))
        .then()
        .statusCode(200)
        .body("survival[10].p", equalTo(1.0f))
        .body("survival[11].p", equalTo(0.0f))
        .body("runway.p5", equalTo(11));
  }

  @Test
  void aRunwayPastTheHorizonIsNull() {
    TestTenants.ACME
        .api()
        .contentType(ContentType.JSON)
        .body("{\"horizonMonths\":2,\"trials\":10,\"openingCash\":1}")
        .post(TestTenants.ACME.at("/simulations"))
        .then()
        .statusCode(200)
        .body("runway.containsKey('p50')", equalTo(true))
        .body("runway.p50", nullValue());
  }

  @Test
  void badFieldsAreNamed() {
    TestTenants.ACME
        .api()
        .contentType(ContentType.JSON)
        .body(
            """
            {"horizonMonths":601,"trials":0,"openingCash":1,
             "causes":[{"id":"a","area":"team","hazard":{"low":0.3,"high":0.1},
                        "effect":{"type":"terminal"}}]}
            """)
        .post(TestTenants.ACME.at("/simulations"))
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors.field", hasItems("horizonMonths", "trials", "causes[0].hazard.low"));
  }

  @Test
  void anotherTenantIsNotFound() {
    TestTenants.ACME
        .api()
        .contentType(ContentType.JSON)
        .body(SimulationJsonTest.EXAMPLE)
        .post(TestTenants.BETA.at("/simulations"))
        .then()
        .statusCode(404);
  }

  private static void refused(String body, String field) {
    TestTenants.ACME
        .api()
        .contentType(ContentType.JSON)
        .body(body)
        .post(TestTenants.ACME.at("/simulations"))
        .then()
        .statusCode(allOf(greaterThanOrEqualTo(400), lessThan(500)))
        .body(containsString(field));
  }

  private static String causes(String... causes) {
    return "{\"horizonMonths\":12,\"trials\":100,\"openingCash\":1,\"causes\":["
        + String.join(",", causes)
        + "]}";
  }

  private static String cause(String id, String hazard) {
    return "{\"id\":\""
        + id
        + "\",\"area\":\"team\",\"hazard\":"
        + hazard
        + ",\"effect\":{\"type\":\"terminal\"}}";
  }

  @Test
  void eachBadInputNamesItsField() {
    refused("{\"horizonMonths\":12,\"trials\":100,\"openingCash\":NaN}", "NaN");
    refused("{\"horizonMonths\":12,\"trials\":100,\"openingCash\":\"NaN\"}", "openingCash");
    refused(causes(cause("a", "{\"constant\":-0.1}")), "causes[0].hazard");
    refused(causes(cause("a", "{\"low\":0.2,\"high\":0.1}")), "causes[0].hazard.low");
    refused("{\"horizonMonths\":12,\"trials\":1000000000,\"openingCash\":1}", "trials");
    refused("{\"horizonMonths\":601,\"trials\":100,\"openingCash\":1}", "horizonMonths");
    refused(
        causes(cause("a", "{\"constant\":0.1}"), cause("a", "{\"constant\":0.1}")), "causes[1].id");
    refused(
        """
        {"horizonMonths":12,"trials":100,"openingCash":1,
         "mitigations":[{"id":"m","cause":"nobody","hazardMultiplier":{"constant":0.5}}]}
        """,
        "mitigations[0].cause");
  }

  @Test
  void whoHangsUpFreesTheThreads() throws Exception {
    String body = heavy();
    URI root = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
    try (var socket = new Socket(root.getHost(), root.getPort())) {
      socket
          .getOutputStream()
          .write(
              ("POST "
                      + TestTenants.ACME.at("/simulations")
                      + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                      + "Authorization: Bearer "
                      + TestTenants.ACME.token()
                      + "\r\nContent-Length: "
                      + body.length()
                      + "\r\n\r\n"
                      + body)
                  .getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      await(true, Duration.ofSeconds(20));
    }
    // Left alone it would go on for most of a minute.
    await(false, Duration.ofSeconds(3));
  }

  private static String heavy() {
    var many =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    "{\"id\":\"c"
                        + i
                        + "\",\"area\":\"a"
                        + i % 10
                        + "\",\"hazard\":{\"low\":0.05,\"high\":0.2},"
                        + "\"effect\":{\"type\":\"loss\",\"amount\":{\"constant\":1}}}")
            .collect(Collectors.joining(","));
    return "{\"horizonMonths\":600,\"trials\":2000000,\"openingCash\":1000000000,\"causes\":["
        + many
        + "]}";
  }

  private static void await(boolean running, Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (running() != running) {
      assertThat(System.nanoTime()).as("still " + (running ? "idle" : "running")).isLessThan(end);
      Thread.sleep(20);
    }
  }

  private static boolean running() {
    return Thread.getAllStackTraces().entrySet().stream()
        .anyMatch(
            thread ->
                Arrays.stream(thread.getValue())
                    .anyMatch(frame -> frame.getClassName().equals(Simulator.class.getName())));
  }
}
