package io.premortem.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.TestTenants;
import io.premortem.lab.LabRequests;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A browser with script, charts and all, on pages whose names, headers and classes are markup: no
 * dialog opens, and nothing is tried that the content security policy would have to stop.
 */
@QuarkusTest
class MarkupIT {
  private static final String MARKUP =
      "\"'><img src=x onerror=alert(1)></script><script>alert(1)</script>";

  @TestHTTPResource URI address;

  @Test
  void nothing_that_was_written_runs() {
    var rows = new StringBuilder("\"<i onclick=x>" + MARKUP.replace("\"", "\"\"") + "\",y\n");
    for (int i = 0; i < 80; i++) {
      rows.append(i % 2 * 10 + i % 5)
          .append(",\"")
          .append(i % 2)
          .append(MARKUP.replace("\"", "\"\""));
      rows.append("\"\n");
    }
    var dataset = LabRequests.upload(TestTenants.ACME, MARKUP, rows.toString());
    var model =
        LabRequests.model(
            TestTenants.ACME, Map.of("dataset", dataset, "target", "y", "recipe", "linear"));
    var assessment = assessment();
    var heard = new ArrayList<String>();
    try (var browser = new Browser("http://localhost:" + address.getPort())) {
      var page = browser.signedIn(TestTenants.ACME);
      page.onDialog(
          dialog -> {
            heard.add("dialog: " + dialog.message());
            dialog.dismiss();
          });
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              heard.add(page.url() + ": " + message.text());
            }
          });
      for (var path :
          List.of(
              "datasets",
              "datasets/" + dataset,
              "datasets/" + dataset + "/relations",
              "models",
              "models/" + model,
              "models/" + model + "/prediction",
              "assessments",
              "assessments/" + assessment + "/finance",
              "audit")) {
        assertThat(page.navigate("/o/acme/" + path).status()).as(path).isEqualTo(200);
        page.waitForLoadState();
        assertThat(page.locator("img[src=x]").count()).as(path).isZero();
      }
    }
    assertThat(heard).isEmpty();
  }

  private static String assessment() {
    return TestTenants.ACME
        .api()
        .contentType(ContentType.JSON)
        .body(Map.of("name", MARKUP))
        .post(TestTenants.ACME.at("/assessments"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
