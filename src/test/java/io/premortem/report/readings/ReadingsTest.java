package io.premortem.report.readings;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.FUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.PlainBrowser;
import io.premortem.report.TestOrganizations;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What readers' browsers tell, and what of it founders see. */
@QuarkusTest
class ReadingsTest {
  @TestHTTPResource("/")
  URI root;

  @Test
  void addsUpByReaderAndSectionWhatIsShownToThem() throws Exception {
    var assessment = TestOrganizations.assessment(ACME.api(), "acme", "Read", 900_000);
    var share = link(assessment, ",\"sections\":[\"headline\",\"areas\"]");
    var path = URI.create(share.getString("url")).getPath();
    var guest = PlainBrowser.stranger(root);
    assertThat(guest.get(path, "en").body())
        .contains("data-reading", "data-section=\"areas\"")
        .doesNotContain("data-section=\"runway\"");
    guest.post(path + "/readings", "&headline=15&areas=9&runway=15&nonsense=4");
    guest.post(path + "/readings", "&areas=61&headline=-1");
    guest.post(path + "/readings", "&areas=<b>");

    var founder = PlainBrowser.signedIn(root);
    var readings = "/o/acme/shares/" + share.getString("id") + "/readings";
    assertThat(founder.get(readings, "en").body())
        .contains("Somebody with the link · report 1", ">15 s<", ">1 min 10 s<")
        .doesNotContain("Runway");
    assertThat(founder.get(readings, "zh-CN").body()).contains("1 分 10 秒");
    assertThat(founder.get("/o/acme/assessments/" + assessment + "/shares", "en").body())
        .contains(readings);

    ACME.api().delete(ACME.at("/shares/" + share.getString("id"))).then().statusCode(204);
    guest.post(path + "/readings", "&areas=100");
    assertThat(founder.get(readings, "en").body()).contains(">1 min 10 s<");
  }

  @Test
  void tellsWhoOfAFundRead() throws Exception {
    var assessment = TestOrganizations.assessment(ACME.api(), "acme", "Read by", 900_000);
    var share = TestOrganizations.share(ACME.api(), "acme", assessment, "fund");
    var partner = PlainBrowser.signedIn(root, FUND);
    partner.post("/o/fund/portfolio/" + share + "/readings", "&survival=400");
    assertThat(
            PlainBrowser.signedIn(root).get("/o/acme/shares/" + share + "/readings", "en").body())
        // One message speaks of a quarter of a minute; more than two minutes are made up.
        .contains("Kim Northwind · Northwind Fund · report 1", ">2 min 0 s<");
  }

  private static JsonPath link(String assessment, String more) {
    return ACME.api()
        .contentType(ContentType.JSON)
        .body("{\"expiresAt\":\"" + Instant.now().plus(Duration.ofDays(7)) + "\"" + more + "}")
        .post(ACME.at("/assessments/" + assessment + "/shares"))
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }
}
