package io.premortem.lab;

import static io.premortem.TestTenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.premortem.PlainBrowser;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** A model outlives the data set that it was fitted on. */
@QuarkusTest
class ModelUseTest {
  @TestHTTPResource("/")
  URI root;

  @Test
  void aModelStandsInTheWayOfItsDataAndLivesOnWithoutThem() throws Exception {
    var dataset = LabRequests.upload(ACME, "used flowers", LabRequests.iris());
    String model = LabRequests.fitted(ACME, dataset, "target").getString("result.model");

    ACME.api()
        .delete(ACME.at("/datasets/" + dataset))
        .then()
        .statusCode(409)
        .body("errors.message", contains("Model used flowers: target, version 1"));
    ACME.api().delete(ACME.at("/datasets/" + dataset + "?force=true")).then().statusCode(204);

    ACME.api().post(ACME.at("/models/" + model + "/deploy")).then().statusCode(200);
    ACME.api()
        .contentType("application/json")
        .body(
            "{\"rows\":[{\"sepal_length_cm\":5.1,\"sepal_width_cm\":3.5,"
                + "\"petal_length_cm\":1.4,\"petal_width_cm\":0.2}]}")
        .post(ACME.at("/models/" + model + "/predict"))
        .then()
        .statusCode(200)
        .body("predictions", hasSize(1))
        .body("predictions[0].label", equalTo("setosa"));
    var page = PlainBrowser.signedIn(root).get("o/acme/models/" + model, "en");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("used flowers", "deleted since")
        .doesNotContain("datasets/" + dataset);
  }
}
