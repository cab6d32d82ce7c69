package io.premortem.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.TestTenants;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The lab's calls, as a client makes them. */
public final class LabRequests {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private LabRequests() {}

  /** Uploads and gives the data set's id. */
  public static String upload(TestTenants who, String name, String csv) {
    return who.api()
        .multiPart("file", name + ".csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
        .multiPart("name", name)
        .post(who.at("/datasets"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  public static String iris() {
    try (InputStream in = LabRequests.class.getResourceAsStream("iris.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ValidatableResponse fit(TestTenants who, Map<String, Object> body) {
    return who.api().contentType("application/json").body(body).post(who.at("/models")).then();
  }

  /** Fits and gives the model's id. */
  public static String model(TestTenants who, Map<String, Object> body) {
    var location = fit(who, body).statusCode(202).extract().header("Location");
    var job = finished(who, location);
    assertThat(job.getString("state")).as(job.prettify()).isEqualTo("done");
    return job.getString("result.model");
  }

  /**
   * Makes a key to predict with, for a day.
   *
   * @param further settings
   */
  public static JsonPath key(TestTenants who, Map<String, Object> further) {
    Map<String, Object> draft = new HashMap<>(further);
    draft.put("name", "key");
    draft.put("scopes", List.of("predict"));
    draft.put("expiresAt", Instant.now().plus(Duration.ofDays(1)).toString());
    return who.api()
        .contentType("application/json")
        .body(draft)
        .post(who.at("/keys"))
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  /** Fits and gives the finished job. */
  public static JsonPath fitted(TestTenants who, String dataset, String target) {
    String location =
        fit(who, Map.of("dataset", dataset, "target", target, "recipe", "article"))
            .statusCode(202)
            .extract()
            .header("Location");
    return finished(who, location);
  }

  public static JsonPath finished(TestTenants who, String location) {
    var deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      var job = who.api().get(location).then().statusCode(200).extract().jsonPath();
      if (!job.getString("state").matches("queued|running")) {
        return job;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    throw new AssertionError("job " + location + " did not finish in " + PATIENCE);
  }

  /** Fits on iris, deploys, and gives the model's id. */
  public static String deployedIris(TestTenants who) {
    var dataset = upload(who, "iris", iris());
    var job = fitted(who, dataset, "target");
    assertThat(job.getString("state")).isEqualTo("done");
    String model = job.getString("result.model");
    who.api().post(who.at("/models/" + model + "/deploy")).then().statusCode(200);
    return model;
  }
}
