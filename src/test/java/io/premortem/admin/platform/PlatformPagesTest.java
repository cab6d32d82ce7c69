package io.premortem.admin.platform;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.PlainBrowser;
import io.premortem.lab.LabRequests;
import io.premortem.tenancy.Quota;
import io.premortem.tenancy.Quotas;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Administrators see how the platform does, in figures; tenants see what they use. */
@QuarkusTest
class PlatformPagesTest {
  private static final Map<String, Object> SETOSA =
      Map.of(
          "sepal_length_cm", 5.1,
          "sepal_width_cm", 3.5,
          "petal_length_cm", 1.4,
          "petal_width_cm", 0.2);

  @TestHTTPResource("/")
  URI root;

  @Inject Quotas quotas;

  @Test
  void health_says_in_words_how_everything_is() throws Exception {
    var administrator = PlainBrowser.signedIn(root, ADMIN);
    assertThat(administrator.get("/admin/health", "en").body())
        .contains("Sign-in service (Keycloak)", "caught on this machine", "MB free")
        .containsPattern("schema 20261129\\d+, answered in \\d+ ms")
        // Of each of the seven areas its version and its file.
        .containsPattern("(?s)(SHA-256 [0-9a-f]{16}.*){7}");
    assertThat(administrator.get("/admin/health", "zh-CN").body()).contains("健康状况", "知识库");
    assertThat(PlainBrowser.signedIn(root).get("/admin/health", "en").statusCode()).isEqualTo(404);
  }

  @Test
  void jobs_are_counted_over_all_tenants_and_say_nothing_of_them() throws Exception {
    LabRequests.deployedIris(ACME);
    var page = PlainBrowser.signedIn(root, ADMIN).get("/admin/jobs", "en").body();
    assertThat(page).contains("fit-model", ">done<").doesNotContain("Acme", "acme", "iris");
  }

  @Test
  void a_month_used_up_answers_429_until_the_next() throws Exception {
    var model = LabRequests.deployedIris(ACME);
    var before = quotas.of("acme");
    try {
      quotas.set("acme", new Quota(50, 50, 0, null), "test");
      TimeUnit.SECONDS.sleep(1);
      var refused =
          ACME.api()
              .contentType("application/json")
              .body(Map.of("rows", List.of(SETOSA)))
              .post(ACME.at("/models/" + model + "/predict"))
              .then()
              .statusCode(429)
              .extract();
      assertThat(refused.jsonPath().getString("detail")).contains("administrator", "管理员");
      assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(1L, 31L * 86_400);
    } finally {
      quotas.set("acme", before, "test");
    }
    TimeUnit.SECONDS.sleep(1);
    ACME.api()
        .contentType("application/json")
        .body(Map.of("rows", List.of(SETOSA)))
        .post(ACME.at("/models/" + model + "/predict"))
        .then()
        .statusCode(200);
  }

  @Test
  void owners_and_administrators_see_thirty_days() throws Exception {
    LabRequests.deployedIris(ACME);
    for (var page :
        List.of(
            PlainBrowser.signedIn(root).get("/o/acme/organization", "en").body(),
            PlainBrowser.signedIn(root, ADMIN).get("/admin/tenants/acme", "en").body())) {
      assertThat(page).contains("The last 30 days", "Rows predicted", "Jobs queued", "Stored");
      assertThat(page.split("<td data-value=\"2", -1)).hasSize(1 + 3 * 30);
    }
  }
}
