package io.premortem.report;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.premortem.PlainBrowser;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Passcode, e-mail gate, and what happens to guessers. */
@QuarkusTest
class ShareGateTest {
  private static final String PASSCODE = "open sesame";

  /** By the id of their report. */
  private static final Map<String, String> ASSESSMENTS = new ConcurrentHashMap<>();

  @TestHTTPResource("/")
  URI root;

  @Test
  void opensForWhoKnowsThePasscodeAndProvesTheAddress() throws Exception {
    var share = share(",\"passcode\":\"" + PASSCODE + "\",\"emailRequired\":true");
    var path = path(share);
    var guest = PlainBrowser.stranger(root);
    var gate = guest.get(path, "en").body();
    assertThat(gate).contains("name=\"passcode\"", "name=\"email\"").doesNotContain("Acme");
    assertThat(guest.get(path, "zh-CN").body()).contains("访问密码");

    var email = "ines+" + UUID.randomUUID() + "@fund.test";
    assertThat(enter(guest, path, "open sesam", "Ines", email).statusCode()).isEqualTo(422);
    assertThat(enter(guest, path, PASSCODE, " ", email).body()).contains("Write your name");
    assertThat(enter(guest, path, PASSCODE, "Ines", "ines@fund.test, x@y.test").body())
        .contains("Write one e-mail address");
    assertThat(enter(guest, path, PASSCODE, "Ines", email).body()).contains("on its way to");
    assertThat(guest.get(path, "en").body()).contains("name=\"passcode\"");

    var code = newestCode(guest, email);
    var wrong = "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
    assertThat(guest.post(path + "/code", "&code=" + wrong).statusCode()).isEqualTo(422);
    assertThat(guest.post(path + "/code", "&code=" + code).statusCode()).isEqualTo(200);
    assertThat(guest.get(path, "en").body()).contains("alive in 24 months", "Ines · " + email);

    var visits = ACME.at("/shares/" + share.getString("id") + "/visits");
    ACME.api()
        .get(visits)
        .then()
        .body("items[0].viewer", equalTo("Ines · " + email), "count", is(2));
    assertThat(guest.get("/mail", "en").body())
        .contains("opened for the first time", "was opened by Ines · " + email);
    assertThat(PlainBrowser.stranger(root).get(path, "en").body()).contains("name=\"passcode\"");
    // The code worked once: another browser cannot use it again.
    var thief = PlainBrowser.stranger(root);
    enter(thief, path, PASSCODE, "Theo", "theo@fund.test");
    assertThat(thief.post(path + "/code", "&code=" + code).statusCode()).isEqualTo(422);

    ACME.api()
        .contentType(ContentType.JSON)
        .delete(ACME.at("/shares/" + share.getString("id")))
        .then()
        .statusCode(204);
    assertThat(guest.get(path, "en").statusCode()).isEqualTo(410);
  }

  @Test
  void closesAfterFiveWrongPasscodesForEverybodyAndTellsTheFounder() throws Exception {
    var share = share(",\"passcode\":\"" + PASSCODE + "\"");
    var path = path(share);
    for (int tries = 1; tries < 5; tries++) {
      assertThat(enter(PlainBrowser.stranger(root), path, "guess " + tries, "", "").statusCode())
          .isEqualTo(422);
    }
    var last = enter(PlainBrowser.stranger(root), path, "guess 5", "", "");
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(600L, 900L);
    assertThat(enter(PlainBrowser.stranger(root), path, PASSCODE, "", "").statusCode())
        .isEqualTo(429);
    assertThat(PlainBrowser.signedIn(root).get("/o/acme/audit", "en").body())
        .contains("share.gate-closed", "share.gate-refused", share.getString("id"));
    assertThat(PlainBrowser.stranger(root).get("/mail", "en").body())
        .contains("closed for a while", share.getString("id").substring(0, 8));
  }

  @Test
  void takesACodeFiveTimesAndNoTicketOfAnotherLink() throws Exception {
    var share = share(",\"emailRequired\":true");
    var path = path(share);
    var guest = PlainBrowser.stranger(root);
    var email = "guesser+" + UUID.randomUUID() + "@fund.test";
    enter(guest, path, "", "Gus", email);
    var code = newestCode(guest, email);
    var wrong = "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
    for (int tries = 1; tries < 5; tries++) {
      assertThat(guest.post(path + "/code", "&code=" + wrong).statusCode()).isEqualTo(422);
    }
    assertThat(guest.post(path + "/code", "&code=" + wrong).statusCode()).isEqualTo(429);
    assertThat(guest.post(path + "/code", "&code=" + code).statusCode()).isEqualTo(429);

    var open = path(share(",\"passcode\":\"" + PASSCODE + "\""));
    var other = path(share(",\"passcode\":\"another one\""));
    var holder = PlainBrowser.stranger(root);
    assertThat(enter(holder, open, PASSCODE, "", "").body()).contains("alive in 24 months");
    // The browser of this test sends its ticket to every path.
    assertThat(holder.get(other, "en").body()).contains("name=\"passcode\"");
  }

  @Test
  void livesLongerWhenItsOwnerSaysSo() {
    var share = share("");
    var at = "/shares/" + share.getString("id");
    var later = Instant.now().plus(Duration.ofDays(40)).toString();
    ACME.api()
        .contentType(ContentType.JSON)
        .body("{\"expiresAt\":\"" + later + "\"}")
        .put(ACME.at(at))
        .then()
        .statusCode(200)
        .body("expiresAt", containsString(later.substring(0, 10)), "passcode", is(false));
    for (var bad : new String[] {"{\"expiresAt\":\"2020-01-01T00:00:00Z\"}", "{}"}) {
      ACME.api().contentType(ContentType.JSON).body(bad).put(ACME.at(at)).then().statusCode(422);
    }
    BETA.api()
        .contentType(ContentType.JSON)
        .body("{\"expiresAt\":\"" + later + "\"}")
        .put(BETA.at(at))
        .then()
        .statusCode(404);
  }

  @Test
  void tellsOnceADayOfReadersWhoCameTooLate() throws Exception {
    var share = share("");
    var id = share.getString("id");
    assertThat(PlainBrowser.stranger(root).get(path(share), "en").statusCode()).isEqualTo(200);
    ACME.api()
        .contentType(ContentType.JSON)
        .delete(ACME.at("/shares/" + id))
        .then()
        .statusCode(204);
    for (int tries = 0; tries < 3; tries++) {
      assertThat(PlainBrowser.stranger(root).get(path(share), "en").statusCode()).isEqualTo(410);
    }
    ACME.api()
        .get(ACME.at("/shares/" + id + "/visits"))
        .then()
        .body(
            "items.kind", contains("opened"), "turnedAway.kind", contains("gone", "gone", "gone"));
    var letters = PlainBrowser.stranger(root).get("/mail", "en").body();
    assertThat(letters.split("Link " + id.substring(0, 8) + ": somebody", -1)).hasSize(2);
    assertThat(letters).contains("Somebody was turned away", "the link is taken back or over");
    assertThat(PlainBrowser.signedIn(root).get(sharesPage(share), "en").body())
        .contains("the link is taken back or over");
  }

  /** The founder's page of the link's assessment. */
  private static String sharesPage(JsonPath share) {
    String report = share.getString("report");
    return "/o/acme/assessments/" + ASSESSMENTS.get(report) + "/shares";
  }

  private static JsonPath share(String more) {
    var id = ACME.assessment("Gate", 900_000);
    ACME.api()
        .contentType(ContentType.JSON)
        .body("{\"trials\":1000,\"outer\":20}")
        .post(ACME.at("/assessments/" + id + "/run"))
        .then()
        .statusCode(200);
    var made =
        ACME.api()
            .contentType(ContentType.JSON)
            .body("{\"expiresAt\":\"" + Instant.now().plus(Duration.ofDays(7)) + "\"" + more + "}")
            .post(ACME.at("/assessments/" + id + "/shares"))
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    ASSESSMENTS.put(made.getString("report"), id);
    return made;
  }

  private static String path(JsonPath share) {
    return URI.create(share.getString("url")).getPath();
  }

  private static HttpResponse<String> enter(
      PlainBrowser guest, String path, String passcode, String name, String email)
      throws Exception {
    return guest.post(
        path + "/entry",
        "&passcode="
            + PlainBrowser.encoded(passcode)
            + "&name="
            + PlainBrowser.encoded(name)
            + "&email="
            + PlainBrowser.encoded(email));
  }

  private static String newestCode(PlainBrowser browser, String email) throws Exception {
    var page = browser.get("/mail", "en").body();
    var letter = page.substring(page.indexOf(email));
    return PlainBrowser.find(letter, "shared report is (\\d{6})");
  }
}
