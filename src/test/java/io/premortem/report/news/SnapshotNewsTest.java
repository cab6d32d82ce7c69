package io.premortem.report.news;

import static io.premortem.TestTenants.ACME;
import static io.premortem.report.TestOrganizations.assessment;
import static io.premortem.report.TestOrganizations.run;
import static io.premortem.report.TestOrganizations.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.PlainBrowser;
import io.premortem.TestPeople;
import io.premortem.identity.Role;
import io.premortem.report.TestOrganizations;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.TenantScope;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Who holds a share is told of a newer snapshot, once. */
@QuarkusTest
class SnapshotNewsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TestHTTPResource("/")
  URI root;

  @Inject TestOrganizations made;
  @Inject NewsLetters letters;
  @Inject TenantScope scope;

  @Test
  void tellsTheFundsPeopleAndWhoPassedTheGateOnceEach() throws Exception {
    var partner = TestOrganizations.person("Petra");
    var fund = made.found("Newsfund", Organization.Kind.FUND, partner);
    var viewer = TestOrganizations.person("Vera");
    TestPeople.join(fund, viewer.subject());
    made.employ(fund, viewer, Role.VIEWER);
    var id = assessment(ACME.api(), "acme", "News", 900_000);
    var share = share(ACME.api(), "acme", id, fund);
    var ines = "ines-" + UUID.randomUUID() + "@x.test";
    var nobody = "nobody-" + UUID.randomUUID() + "@x.test";
    var link = gatedLink(id);
    var guest = PlainBrowser.stranger(root);
    enter(guest, link, nobody);
    enter(guest, link, ines);
    var code = PlainBrowser.find(letterTo(guest, ines), "shared report is (\\d{6})");
    assertThat(guest.post(link + "/code", "&code=" + code).statusCode()).isEqualTo(200);

    run(ACME.api(), "acme", id);
    await(() -> letterTo(guest, partner.email()).contains("has a newer report"));
    assertThat(letterTo(guest, partner.email()))
        .contains("Acme AI has computed report 2", "/o/" + fund + "/portfolio/" + share)
        .contains("第 2 号报告");
    await(() -> letterTo(guest, ines).contains("has a newer report"));
    assertThat(letterTo(guest, ines))
        .contains("stays the earlier one", "仍是之前的那份")
        .doesNotContain("/portfolio/");
    assertThat(guest.get("/mail", "en").body()).doesNotContain(viewer.email());
    // A code was sent there, and nobody proved that it was read.
    assertThat(letterTo(guest, nobody)).doesNotContain("has a newer report");

    // A job that begins again sends nothing more.
    String report = ACME.api().get(ACME.at("/assessments/" + id + "/report")).path("id");
    assertThat(scope.callWithoutTransaction("acme", () -> letters.tell(UUID.fromString(report))))
        .isZero();
  }

  private String gatedLink(String assessment) {
    var week = Instant.now().plus(Duration.ofDays(7));
    String url =
        ACME.api()
            .contentType(ContentType.JSON)
            .body("{\"expiresAt\":\"" + week + "\",\"emailRequired\":true}")
            .post(ACME.at("/assessments/" + assessment + "/shares"))
            .then()
            .statusCode(201)
            .extract()
            .path("url");
    return URI.create(url).getPath();
  }

  private static void enter(PlainBrowser guest, String link, String email) throws Exception {
    guest.post(link + "/entry", "&name=Guest&email=" + PlainBrowser.encoded(email));
  }

  /** The newest letter to the address; empty if there is none. */
  private static String letterTo(PlainBrowser browser, String email) throws Exception {
    var page = browser.get("/mail", "en").body();
    int at = page.indexOf(email);
    return at < 0 ? "" : page.substring(at, page.indexOf("</section>", at));
  }

  private static void await(Callable<Boolean> until) throws Exception {
    var end = Instant.now().plus(PATIENCE);
    while (!until.call()) {
      assertThat(Instant.now()).as("it takes too long").isBefore(end);
      Thread.sleep(200);
    }
  }
}
