package io.premortem.report;

import static io.premortem.TestTenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.premortem.PlainBrowser;
import io.premortem.TestPeople;
import io.premortem.identity.Member;
import io.premortem.identity.Members;
import io.premortem.identity.Role;
import io.premortem.tenancy.TenantScope;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two people vouch for a snapshot before anybody outside sees it, if the tenant wants that. */
@QuarkusTest
class SignOffTest {
  @TestHTTPResource("/")
  URI root;

  @Inject Members members;
  @Inject TenantScope scope;

  @Test
  void aShareWaitsForTwoPeopleAndTheRuleGoesOnlyWithTwo() throws Exception {
    var founder = PlainBrowser.signedIn(root);
    var second = second("sam", Role.MEMBER);
    assertThat(founder.post("/o/acme/sharing/two-person", "").body())
        .contains("From now on two people sign off");
    try {
      String assessment = NdaTest.run();
      String report = latest(assessment);
      share(assessment)
          .statusCode(422)
          .body("errors[0].field", is("signOff"))
          .body("errors[0].message", containsString("2 more must"));
      assertThat(
              founder
                  .post("/o/acme/assessments/" + assessment + "/shares", "&preset=first-look")
                  .body())
          .contains("Two people sign a report off");

      var path = "/o/acme/reports/" + report;
      assertThat(founder.get(path, "en").body()).contains("Nobody has signed", "/sign-off");
      founder.post(path + "/sign-off", "");
      // One person is one, however often they sign.
      assertThat(founder.post(path + "/sign-off", "").body())
          .contains("Two people sign this snapshot")
          .doesNotContain("action=\"" + path + "/sign-off\"");
      share(assessment).statusCode(422).body("errors[0].message", containsString("1 more must"));

      assertThat(second.post(path + "/sign-off", "").body())
          .contains("Sam Second")
          .doesNotContain("Two people sign this snapshot");
      String url = share(assessment).statusCode(201).extract().path("url");
      String link = URI.create(url).getPath();
      assertThat(PlainBrowser.stranger(root).get(link, "en").body()).contains("hero-number");
      assertThat(founder.get("/o/acme/audit", "en").body()).contains("report.signed-off", report);

      // A share that follows shows nothing unsigned.
      String follows = share(assessment, ",\"follows\":true").statusCode(201).extract().path("url");
      String following = URI.create(follows).getPath();
      rerun(assessment);
      assertThat(PlainBrowser.stranger(root).get(following, "en").body())
          .contains("snapshot 1")
          .doesNotContain("snapshot 2");
      var again = "/o/acme/reports/" + latest(assessment) + "/sign-off";
      founder.post(again, "");
      second.post(again, "");
      assertThat(PlainBrowser.stranger(root).get(following, "en").body()).contains("snapshot 2");
    } finally {
      turnOff(founder, second);
    }
    share(NdaTest.run()).statusCode(201);
  }

  /** The one who asks cannot agree, a viewer may not, and the owners hear of it. */
  private void turnOff(PlainBrowser founder, PlainBrowser second) throws Exception {
    var sharing = "/o/acme/sharing";
    assertThat(second.post(sharing + "/two-person/removal", "").statusCode()).isEqualTo(403);
    assertThat(second.post(sharing + "/two-person/removal/agreement", "").body())
        .contains("Nothing was changed");
    assertThat(founder.post(sharing + "/two-person/removal", "").body())
        .contains("It stays on until a second person");
    assertThat(founder.post(sharing + "/two-person/removal/agreement", "").body())
        .contains("Nothing was changed");
    var viewer = second("vera", Role.VIEWER);
    assertThat(viewer.post(sharing + "/two-person/removal/agreement", "").statusCode())
        .isEqualTo(403);
    assertThat(second.post(sharing + "/two-person/removal/agreement", "").body())
        .contains("without signatures from now on");
    assertThat(founder.get("/mail", "en").body())
        .contains("The rule of two signatures: It stays on", "The rule of two signatures: Reports");
    assertThat(founder.get("/o/acme/audit", "en").body())
        .contains("two-person.on", "two-person.off-asked", "two-person.off");
  }

  private PlainBrowser second(String name, Role role) throws Exception {
    var email = name + "-" + UUID.randomUUID().toString().substring(0, 8) + "@acme.test";
    var first = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    var subject = TestPeople.create(email, first, "Second");
    TestPeople.join("acme", subject);
    scope.run(
        "acme", () -> members.add(new Member(subject, email, first + " Second", role), "test"));
    return PlainBrowser.signedIn(root, email, "/o/acme");
  }

  private static String latest(String assessment) {
    return ACME.api().get(ACME.at("/assessments/" + assessment + "/report")).path("id");
  }

  private static void rerun(String assessment) {
    ACME.api()
        .contentType(ContentType.JSON)
        .body("{\"trials\":1000,\"outer\":20,\"seed\":5}")
        .post(ACME.at("/assessments/" + assessment + "/run"))
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse share(String assessment) {
    return share(assessment, "");
  }

  private static ValidatableResponse share(String assessment, String more) {
    return ACME.api()
        .contentType(ContentType.JSON)
        .body("{\"expiresAt\":\"" + Instant.now().plus(Duration.ofDays(7)) + "\"" + more + "}")
        .post(ACME.at("/assessments/" + assessment + "/shares"))
        .then();
  }
}
