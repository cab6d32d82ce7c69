package io.premortem.report;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.FUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.premortem.PlainBrowser;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A promise before the report, asked for by link and in a fund, and asked for anew. */
@QuarkusTest
class NdaTest {
  @TestHTTPResource("/")
  URI root;

  @Test
  void opensToWhoAgreesAndAsksAnewForANewVersion() throws Exception {
    String words = "We keep it to ourselves. " + UUID.randomUUID();
    publish(words, "我方保密。");
    var path = path(share(run(), ",\"nda\":true"));
    var guest = PlainBrowser.stranger(root);
    String gate = guest.get(path, "en").body();
    assertThat(gate).contains(words, "I agree", "Acme").doesNotContain("alive in 24 months");
    assertThat(guest.get(path, "zh-CN").body()).contains("我方保密。", "我同意");
    assertThat(guest.get(path + "/sealed.json", "en").body()).contains(words);

    int version = Integer.parseInt(PlainBrowser.find(gate, "name=\"version\" value=\"(\\d+)\""));
    assertThat(answer(guest, path, "accept", version, " ").statusCode()).isEqualTo(422);
    assertThat(answer(guest, path, "accept", version, "n".repeat(101)).statusCode()).isEqualTo(422);
    assertThat(answer(guest, path, "accept", version + 1, "Ines").body())
        .contains("The text has changed meanwhile");
    // A name that looks like a proven address is no proof of one.
    assertThat(answer(guest, path, "accept", version, "Ines · boss@fund.test").body())
        .contains("alive in 24 months", "Ines - boss@fund.test");
    assertThat(PlainBrowser.stranger(root).get("/mail", "en").body())
        .doesNotContain("boss@fund.test</");
    assertThat(PlainBrowser.stranger(root).get(path, "en").body()).contains("I agree");

    var founder = PlainBrowser.signedIn(root);
    String sealed =
        PlainBrowser.find(
            guest.get(path, "en").body(), "Merkle\\)</dt><dd class=\"mono\">([0-9a-f]{64})");
    assertThat(founder.get("/o/acme/nda", "en").body())
        .contains("Ines · boss@fund.test", sealed, Hashes.sha256(words));
    assertThat(guest.get("/mail", "en").body())
        .contains("Receipt: NDA accepted", Hashes.sha256(words), sealed);
    assertThat(founder.get("/o/acme/audit", "en").body()).contains("share.nda-accepted");

    // The same text again is no new version; another one is.
    publish(words, "我方保密。");
    assertThat(guest.get(path, "en").body()).contains("alive in 24 months");
    publish(words + " And more.", "");
    assertThat(guest.get(path, "en").body()).contains("And more.", "I agree");
    assertThat(guest.get(path, "zh-CN").body()).contains("And more.", "我同意");
  }

  @Test
  void comesAfterTheGateAndKnowsTheProvenReader() throws Exception {
    publish("Keep quiet.", "");
    var share = share(run(), ",\"nda\":true,\"emailRequired\":true");
    var path = path(share);
    var guest = PlainBrowser.stranger(root);
    assertThat(guest.get(path, "en").body())
        .contains("name=\"email\"")
        .doesNotContain("Keep quiet");
    // Nobody agrees before they are known.
    assertThat(answer(guest, path, "accept", 1, "Nobody").body()).contains("name=\"email\"");
    var email = "nora+" + UUID.randomUUID() + "@fund.test";
    guest.post(path + "/entry", "&name=Nora&email=" + PlainBrowser.encoded(email) + "&passcode=");
    String letters = guest.get("/mail", "en").body();
    String code =
        PlainBrowser.find(letters.substring(letters.indexOf(email)), "shared report is (\\d{6})");
    String gate = guest.post(path + "/code", "&code=" + code).body();
    assertThat(gate).contains("Keep quiet.", "value=\"Nora\"");
    int version = Integer.parseInt(PlainBrowser.find(gate, "name=\"version\" value=\"(\\d+)\""));
    assertThat(answer(guest, path, "accept", version, "Nora North").body())
        .contains("alive in 24 months", "Nora · " + email);
    String sent = guest.get("/mail", "en").body();
    assertThat(sent.substring(sent.indexOf("Receipt: NDA"))).contains(email);
    assertThat(sent).contains("Nora North (Nora · " + email + ")");
  }

  @Test
  void whoDeclinesSeesNothingAndTheFounderIsTold() throws Exception {
    publish("Keep quiet.", "");
    var share = share(run(), ",\"nda\":true");
    var path = path(share);
    var guest = PlainBrowser.stranger(root);
    assertThat(answer(guest, path, "decline", 1, "").body()).contains("You did not agree");
    answer(guest, path, "decline", 1, "");
    assertThat(guest.get(path, "en").body()).contains("I agree");
    ACME.api()
        .get(ACME.at("/shares/" + share.id() + "/visits"))
        .then()
        .body("count", is(0), "turnedAway.kind", contains("nda-declined", "nda-declined"));
    String letters = guest.get("/mail", "en").body();
    assertThat(letters.split("Link " + share.id().substring(0, 8), -1)).hasSize(2 + 0);
    assertThat(letters).contains("did not agree to the NDA");
  }

  @Test
  void aFundAgreesByNameBeforeItsPortfolioShowsAnything() throws Exception {
    publish("For funds too.", "");
    String assessment = run();
    var share = share(assessment, ",\"fund\":\"fund\",\"nda\":true");
    var path = "/o/fund/portfolio/" + share.id();
    var partner = PlainBrowser.signedIn(root, FUND);
    String gate = partner.get(path, "en").body();
    assertThat(gate).contains("For funds too.").doesNotContain("hero-number");
    assertThat(partner.get("/o/fund/portfolio", "en").body())
        .contains(path, "asks you to agree to its NDA");
    int version = Integer.parseInt(PlainBrowser.find(gate, "name=\"version\" value=\"(\\d+)\""));
    assertThat(answer(partner, path, "accept", version, "Pat Partner").body())
        .contains("hero-number");
    assertThat(partner.get("/mail", "en").body()).contains("Pat Partner (", FUND.user);

    // A new snapshot is another thing to promise for.
    ACME.api()
        .contentType(ContentType.JSON)
        .body("{\"trials\":1000,\"outer\":20,\"seed\":7}")
        .post(ACME.at("/assessments/" + assessment + "/run"))
        .then()
        .statusCode(200);
    assertThat(partner.get(path, "en").body()).contains("For funds too.", "I agree");
    assertThat(partner.get(path + "?snapshot=1", "en").body()).contains("hero-number");
    ACME.api()
        .contentType(ContentType.JSON)
        .delete(ACME.at("/shares/" + share.id()))
        .then()
        .statusCode(204);
  }

  @Test
  void aTextIsNeededAndOnlyOwnersWriteIt() throws Exception {
    var founder = PlainBrowser.signedIn(root);
    assertThat(founder.post("/o/acme/nda", "&english=&chinese=").statusCode()).isEqualTo(422);
    assertThat(
            founder
                .post("/o/acme/nda", "&english=" + "x".repeat(20_001) + "&chinese=")
                .statusCode())
        .isEqualTo(422);
  }

  private record Made(String id, String url) {}

  private void publish(String english, String chinese) throws Exception {
    var answer =
        PlainBrowser.signedIn(root)
            .post(
                "/o/acme/nda",
                "&english="
                    + PlainBrowser.encoded(english)
                    + "&chinese="
                    + PlainBrowser.encoded(chinese));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> answer(
      PlainBrowser guest, String path, String answer, int version, String name) throws Exception {
    return guest.post(
        path + "/nda",
        "&answer="
            + answer
            + "&version="
            + version
            + "&language=en&name="
            + PlainBrowser.encoded(name));
  }

  private static String path(Made share) {
    return URI.create(share.url()).getPath();
  }

  static String run() {
    var id = ACME.assessment("NDA", 900_000);
    ACME.api()
        .contentType(ContentType.JSON)
        .body("{\"trials\":1000,\"outer\":20}")
        .post(ACME.at("/assessments/" + id + "/run"))
        .then()
        .statusCode(200);
    return id;
  }

  private static Made share(String assessment, String more) {
    var made =
        ACME.api()
            .contentType(ContentType.JSON)
            .body("{\"expiresAt\":\"" + Instant.now().plus(Duration.ofDays(7)) + "\"" + more + "}")
            .post(ACME.at("/assessments/" + assessment + "/shares"))
            .then()
            .statusCode(201)
            .extract();
    return new Made(made.path("id"), made.path("url"));
  }
}
