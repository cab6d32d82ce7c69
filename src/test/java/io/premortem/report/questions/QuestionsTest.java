package io.premortem.report.questions;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.FUND;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.PlainBrowser;
import io.premortem.report.TestOrganizations;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Questions pinned to a number of a shared report, by link and by a fund. */
@QuarkusTest
class QuestionsTest {
  @TestHTTPResource("/")
  URI root;

  @Test
  void aGuestAsksAboutANumberAndReadsTheAnswer() throws Exception {
    var assessment = TestOrganizations.assessment(ACME.api(), "acme", "Asked about", 900_000);
    var link = link(assessment);
    var guest = PlainBrowser.stranger(root);
    assertThat(guest.get(link, "en").body()).contains("href=\"" + link + "/questions\"");
    assertThat(guest.get(link + "/questions", "en").body())
        .contains(
            "Area: Competition and positioning",
            "Chance to be alive in 24 months",
            "name=\"name\"");

    assertThat(ask(guest, link, "", "area:market", "Why?").body()).contains("Write your name");
    assertThat(ask(guest, link, "Ines", "area:weather", "Why?").statusCode()).isEqualTo(422);
    var empty = ask(guest, link, "Ines", "area:market", " ");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Write a question of 1 to 2,000 characters.");
    assertThat(guest.get(link + "/questions", "en").body()).contains("No questions yet");

    var mark = "Why so likely " + UUID.randomUUID() + "?";
    assertThat(ask(guest, link, "Ines", "area:market", mark).body())
        .contains("Your question is with Acme AI.", mark);
    assertThat(guest.get("/mail", "en").body())
        .contains("Ines asks about", "Area: Competition and positioning", mark);

    var founder = PlainBrowser.signedIn(root);
    var place = "/o/acme/assessments/" + assessment + "/questions";
    var page = founder.get(place, "en").body();
    assertThat(page).contains(mark, "Ines");
    var answers = PlainBrowser.find(page, "action=\"(" + place + "/[0-9a-f-]{36}/answers)\"");
    assertThat(founder.post(answers, "&text=").statusCode()).isEqualTo(422);
    var answer = "Three <b>rivals</b> " + UUID.randomUUID();
    founder.post(answers, "&text=" + PlainBrowser.encoded(answer));
    assertThat(guest.get(link + "/questions", "en").body())
        .contains(answer.substring(answer.lastIndexOf(' ')), "Three &lt;b&gt;rivals")
        .doesNotContain("<b>rivals");
    assertThat(founder.get("/o/acme/audit", "en").body())
        .contains("question.asked", "question.answered");
    // Who cannot open the report cannot read what is asked of it either.
    ACME.api().delete(ACME.at("/shares/" + shares(assessment))).then().statusCode(204);
    assertThat(guest.get(link + "/questions", "en").statusCode()).isEqualTo(410);
    assertThat(ask(guest, link, "Ines", "area:market", "Again?").statusCode()).isEqualTo(410);
  }

  @Test
  void everyNumberThatCanBeAskedAboutHasItsLinkInTheReport() throws Exception {
    var assessment = TestOrganizations.assessment(ACME.api(), "acme", "Pressed", 900_000);
    var link = link(assessment);
    var guest = PlainBrowser.stranger(root);

    var asked = hrefs(guest.get(link, "en").body());
    var offered = all(guest.get(link + "/questions", "en").body(), "<option value=\"([^\"]+)\"");

    assertThat(asked)
        .extracting(href -> URLDecoder.decode(href.split("pin=")[1], UTF_8))
        .containsOnlyElementsOf(offered)
        .containsAll(offered);
    for (var href : Set.copyOf(asked)) {
      var pin = URLDecoder.decode(href.split("pin=")[1], UTF_8);
      assertThat(all(guest.get(href, "en").body(), "<option value=\"([^\"]+)\" selected"))
          .containsExactly(pin);
    }
    assertThat(guest.get(link, "zh-CN").body()).contains("就此提问", "就某个领域提问");
    var own =
        PlainBrowser.signedIn(root).get("/o/acme/assessments/" + assessment + "/report", "en");
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(hrefs(own.body())).isEmpty();
  }

  private static List<String> hrefs(String page) {
    return all(page, "href=\"(/[^\"]+/questions\\?pin=[^\"]+)\"");
  }

  private static List<String> all(String page, String pattern) {
    return Pattern.compile(pattern).matcher(page).results().map(found -> found.group(1)).toList();
  }

  @Test
  void aFundAsksUnderItsOwnNameAndIsToldTheAnswer() throws Exception {
    var assessment = TestOrganizations.assessment(ACME.api(), "acme", "Fund asks", 900_000);
    var share = TestOrganizations.share(ACME.api(), "acme", assessment, "fund");
    var partner = PlainBrowser.signedIn(root, FUND);
    var place = "/o/fund/portfolio/" + share + "/questions";
    var mark = "What of the burn " + UUID.randomUUID() + "?";
    assertThat(partner.get(place, "en").body()).doesNotContain("name=\"name\"");
    partner.post(place, "&pin=survival&text=" + PlainBrowser.encoded(mark));
    var founder = PlainBrowser.signedIn(root);
    var page = founder.get("/o/acme/assessments/" + assessment + "/questions", "en").body();
    assertThat(page).contains("Kim Northwind · Northwind Fund", mark);
    var answers = PlainBrowser.find(page, "action=\"(/o/acme/\\S+/answers)\"");
    founder.post(answers, "&text=Lower+now");
    assertThat(partner.get(place, "zh-CN").body()).contains("Lower now", "已回答");
    assertThat(partner.get("/mail", "en").body())
        .contains("partner@fund.test", "Acme AI answered your question");
  }

  @Test
  void takesNoMoreThanTwentyOpenQuestionsByALink() throws Exception {
    var link = link(TestOrganizations.assessment(ACME.api(), "acme", "Flooded", 900_000));
    var guest = PlainBrowser.stranger(root);
    for (int i = 0; i < Questions.MOST_OPEN; i++) {
      assertThat(ask(guest, link, "Ines", "survival", "Question " + i).statusCode()).isEqualTo(200);
    }
    var refused = ask(guest, link, "Ines", "survival", "One more");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("20 questions wait for an answer");
  }

  private static java.net.http.HttpResponse<String> ask(
      PlainBrowser guest, String link, String name, String pin, String text) throws Exception {
    return guest.post(
        link + "/questions",
        "&name="
            + PlainBrowser.encoded(name)
            + "&pin="
            + PlainBrowser.encoded(pin)
            + "&text="
            + PlainBrowser.encoded(text));
  }

  private static String link(String assessment) {
    String url =
        ACME.api()
            .contentType(ContentType.JSON)
            .body("{\"expiresAt\":\"" + Instant.now().plus(Duration.ofDays(7)) + "\"}")
            .post(ACME.at("/assessments/" + assessment + "/shares"))
            .then()
            .statusCode(201)
            .extract()
            .path("url");
    return URI.create(url).getPath();
  }

  private static String shares(String assessment) {
    return ACME.api()
        .get(ACME.at("/assessments/" + assessment + "/shares"))
        .then()
        .extract()
        .path("items[0].id");
  }
}
