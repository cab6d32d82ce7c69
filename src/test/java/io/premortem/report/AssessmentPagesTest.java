package io.premortem.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.dataset.PlainCookies;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a new assessment to a shared report, by a signed-in founder with nothing but HTTP. */
@QuarkusTest
class AssessmentPagesTest {
  @TestHTTPResource("/")
  URI root;

  private HttpClient browser;

  @BeforeEach
  void signIn() throws Exception {
    browser =
        HttpClient.newBuilder()
            .cookieHandler(new PlainCookies())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    var page = get("o/acme/assessments", "en");
    // With organizations on, Keycloak asks for the name first and for the password on a second
    // page.
    for (int step = 0; step < 2 && page.uri().getPath().startsWith("/realms/"); step++) {
      page = submitSignIn(page.body());
    }
    assertThat(page.uri().getPath()).as(page.body()).isEqualTo("/o/acme/assessments");
    assertThat(page.statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> submitSignIn(String page) throws Exception {
    var action = find(page, "<form[^>]*action=\"([^\"]*)\"").replace("&amp;", "&");
    var form = "username=" + encoded("founder@acme.test") + "&password=premortem";
    return browser.send(
        HttpRequest.newBuilder(URI.create(action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  @Test
  void goesFromANewAssessmentToASharedReport() throws Exception {
    var started = post("o/acme/assessments", "&name=" + encoded("Round <A>"));
    var area = started.uri().getPath();
    assertThat(area).endsWith("/areas/technology");
    assertThat(started.body()).contains("Round &lt;A&gt;", "held-out set").doesNotContain("{risk:");
    var path = area.substring(0, area.indexOf("/areas/"));
    var next = post(area, "&eval-gap=equal&supplier-share.low=40&supplier-share.high=60");
    assertThat(next.uri().getPath()).isEqualTo(path + "/areas/privacy");
    assertThat(get(area, "zh-CN").body()).contains("value=\"40\"", "已回答 2 项");
    assertThat(post(area, "&supplier-share.low=140&supplier-share.high=").statusCode())
        .isEqualTo(422);

    var refused =
        post(path + "/finance", "&currency=USD&openingCash=900000&burn.low=9&burn.high=3");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("swap the two", "value=\"900000\"");
    var money =
        "&currency=USD&openingCash=900000&revenue.low=10000&revenue.high=20000"
            + "&burn.low=60000&burn.high=80000&raise-amount.low=1000000&raise-amount.high=2000000"
            + "&raise-month.low=8&raise-month.high=14&raise-probability.low=30"
            + "&raise-probability.high=50";
    assertThat(post(path + "/finance", money).statusCode()).isEqualTo(200);

    var report = post(path + "/run", "");
    assertThat(report.uri().getPath()).contains("/reports/");
    assertThat(report.body())
        .contains("alive in 24 months", "pm-survival", "pm-incidence")
        .doesNotContain("{report:");
    assertThat(get(report.uri().getPath(), "zh-CN").body()).contains("个月后存活", "根本原因");
    assertThat(get("o/acme/reports", "en").body()).contains("Round &lt;A&gt;");

    var shared = post(path + "/shares", "&days=7");
    var link = find(shared.body(), "(/s/[A-Za-z0-9_-]{43})");
    assertThat(get(link, "en").body()).contains("Risk report of Acme AI");
  }

  private HttpResponse<String> get(String path, String language) throws Exception {
    var request =
        HttpRequest.newBuilder(root.resolve("/" + path.replaceFirst("^/", "")))
            .header("Accept", "text/html")
            .header("Accept-Language", language)
            .build();
    return browser.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    var request =
        HttpRequest.newBuilder(root.resolve("/" + path.replaceFirst("^/", "")))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("csrf-token=" + encoded(token()) + form))
            .build();
    return browser.send(request, BodyHandlers.ofString());
  }

  private String token() throws Exception {
    return find(get("o/acme/datasets/new", "en").body(), "name=\"csrf-token\" value=\"([^\"]*)\"");
  }

  private static String find(String text, String pattern) {
    var matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
