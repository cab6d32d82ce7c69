package io.premortem.web;

import static io.premortem.TestTenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.PlainBrowser;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people type comes back as text, and our answers lead nowhere that we did not choose. */
@QuarkusTest
class AbuseTest {
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final String IMAGE = "\"><img src=x onerror=alert(1)>";

  @TestHTTPResource("/")
  URI root;

  @Test
  void what_people_type_is_text_on_every_page() throws Exception {
    var founder = PlainBrowser.signedIn(root);
    var dataset =
        ACME.api()
            .multiPart(
                "file",
                "<img src=x onerror=alert(1)>.csv",
                (SCRIPT + ",b\n\"" + IMAGE.replace("\"", "\"\"") + "\",1\nx,2\n").getBytes(),
                "text/csv")
            .multiPart("name", SCRIPT + IMAGE)
            .post(ACME.at("/datasets"))
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    var assessment = post("/assessments", assessment(SCRIPT + IMAGE));
    post(
        "/assessments/" + assessment + "/actions",
        Map.of("title", SCRIPT, "owner", IMAGE, "proof", IMAGE));
    var report = post("/assessments/" + assessment + "/run", Map.of("trials", 1000, "outer", 20));
    var tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
    var link =
        ACME.api()
            .contentType(ContentType.JSON)
            .body(Map.of("expiresAt", tomorrow))
            .post(ACME.at("/assessments/" + assessment + "/shares"))
            .jsonPath()
            .getString("url");
    founder.get("/o/acme/audit?what=" + PlainBrowser.encoded(SCRIPT + IMAGE), "en");
    PlainBrowser.stranger(root)
        .post(
            "/sign-up",
            "&company=%s&name=%s&email=x%%40x.test&note=%s"
                .formatted(
                    PlainBrowser.encoded(SCRIPT),
                    PlainBrowser.encoded(IMAGE),
                    PlainBrowser.encoded(IMAGE)));

    for (var path :
        List.of(
            "/o/acme",
            "/o/acme/datasets",
            "/o/acme/datasets?q=" + PlainBrowser.encoded(SCRIPT + IMAGE),
            "/o/acme/datasets/" + dataset,
            "/o/acme/datasets/" + dataset + "/privacy",
            "/o/acme/datasets/" + dataset + "/relations",
            "/o/acme/datasets/" + dataset + "/versions",
            "/o/acme/datasets/" + dataset + "/deletion",
            "/o/acme/models/new?dataset=" + dataset,
            "/o/acme/assessments",
            "/o/acme/assessments/" + assessment,
            "/o/acme/assessments/" + assessment + "/plan",
            "/o/acme/assessments/" + assessment + "/shares",
            "/o/acme/reports",
            "/o/acme/reports/" + report,
            "/o/acme/audit?what=" + PlainBrowser.encoded(SCRIPT + IMAGE),
            URI.create(link).getPath())) {
      harmless(founder, path);
    }
    harmless(PlainBrowser.signedIn(root, "admin@premortem.test", "/admin"), "/admin/requests");
  }

  @Test
  void a_form_leads_back_to_us_alone() throws Exception {
    var stranger = PlainBrowser.stranger(root);
    for (var back :
        List.of(
            "https://evil.test/", "//evil.test", "/\\evil.test", "\\\\evil.test", "javascript:x")) {
      var answer =
          stranger.send(
              HttpRequest.newBuilder(root.resolve("/language"))
                  .header("X-CSRF-TOKEN", stranger.token())
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString("lang=en&return=" + PlainBrowser.encoded(back)))
                  .build());
      var to = URI.create(answer.headers().firstValue("Location").orElseThrow());
      assertThat(root.resolve(to)).as(back).isEqualTo(root.resolve("/"));
    }
  }

  @Test
  void a_letter_has_the_headers_that_we_gave_it() {
    assertThat(new Letter("a@b.test", "Hi\r\nBcc: c@d.test", "x").subject())
        .isEqualTo("Hi Bcc: c@d.test");
    for (var bad :
        List.of(
            "a@b.test\r\nBcc: c@d.test", "a@b.test,c@d.test", "A <a@b.test>", "a@b", "@b.test")) {
      assertThat(Letters.isAddress(bad)).as(bad).isFalse();
    }
    assertThat(Letters.isAddress("ines+fund@mail.example.com")).isTrue();
  }

  @Test
  void a_session_is_a_new_one_after_sign_in() throws Exception {
    var planted =
        HttpRequest.newBuilder(root.resolve("/o/acme"))
            .header("Cookie", "q_session=planted-by-somebody-else")
            .build();
    var answer =
        java.net.http.HttpClient.newHttpClient()
            .send(planted, java.net.http.HttpResponse.BodyHandlers.ofString());
    // What somebody planted opens nothing: the way leads to Keycloak, as without it.
    assertThat(answer.statusCode()).isIn(302, 401);
    assertThat(answer.body()).doesNotContain("Acme AI");
  }

  @Test
  void what_is_planted_before_sign_in_is_not_taken_over() throws Exception {
    var person = PlainBrowser.stranger(root);
    var planted = "q_session=planted; csrf-token=" + "A".repeat(22);
    var answer =
        person.send(
            HttpRequest.newBuilder(root.resolve("/sign-in")).header("Cookie", planted).build());
    // The forged session is thrown away on the way to Keycloak, not kept for who comes back.
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.startsWith("q_session=planted"));
    var first = PlainBrowser.signedIn(root).session();
    var second = PlainBrowser.signedIn(root).session();
    assertThat(first).isNotBlank().isNotEqualTo(second).doesNotContain("planted");
  }

  @Test
  void the_way_back_from_keycloak_belongs_to_the_browser_that_went() throws Exception {
    var attacker = PlainBrowser.stranger(root);
    var way = attacker.send(HttpRequest.newBuilder(root.resolve("/sign-in")).build());
    var state =
        PlainBrowser.find(way.headers().firstValue("Location").orElseThrow(), "state=([^&]*)");
    // Somebody else is given the attacker's link: without its cookie it opens no session.
    for (var link :
        List.of(
            "/signed-in?state=" + state + "&code=x",
            "/signed-in?state=" + state + "&code=x&redirect_uri=https://evil.test",
            "/signed-in?error=access_denied&error_description=%3Cscript%3E&state=" + state)) {
      var victim = PlainBrowser.stranger(root);
      var answer = victim.send(HttpRequest.newBuilder(root.resolve(link)).build());
      assertThat(answer.statusCode()).as(link).isIn(302, 401);
      assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("evil.test");
      assertThat(answer.body()).doesNotContain("<script>");
      assertThat(victim.session()).isEmpty();
    }
  }

  @Test
  void a_name_starts_no_header() throws Exception {
    var founder = PlainBrowser.signedIn(root);
    var name = "a; x=1%0d%0aX-Evil: 1\u2028名.csv";
    var dataset =
        ACME.api()
            .multiPart("file", name, "a,b\n1,2\n2,3\n".getBytes(), "text/csv")
            .multiPart("name", "Header\r\nX-Evil: 1")
            .post(ACME.at("/datasets"))
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    for (var format : List.of("csv", "parquet", "original")) {
      var answer = founder.get("/o/acme/datasets/" + dataset + "/" + format, "en");
      assertThat(answer.headers().map()).as(format).doesNotContainKey("x-evil");
      answer
          .headers()
          .firstValue("Content-Disposition")
          .ifPresent(value -> assertThat(value).doesNotContain("\r", "\n", "X-Evil: 1\u2028"));
    }
    var back = PlainBrowser.encoded("/o/acme\r\nX-Evil: 1");
    var answer = PlainBrowser.stranger(root).post("/language", "&lang=en&return=" + back);
    assertThat(answer.headers().map()).doesNotContainKey("x-evil");
  }

  private static void harmless(PlainBrowser browser, String path) throws Exception {
    var answer = browser.get(path, "en");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.body()).as(path).doesNotContain(SCRIPT, "<img src=x", "\"><img");
  }

  private static Map<String, Object> assessment(String name) {
    return Map.of(
        "name",
        name,
        "finance",
        Map.of("currency", "USD", "openingCash", 900_000, "revenue", 20_000, "burn", 60_000));
  }

  private static String post(String path, Map<String, Object> body) {
    return ACME.api()
        .contentType(ContentType.JSON)
        .body(body)
        .post(ACME.at(path))
        .then()
        .statusCode(org.hamcrest.Matchers.lessThan(300))
        .extract()
        .path("id");
  }
}
