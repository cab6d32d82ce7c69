package io.premortem.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.PlainBrowser;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a new assessment to a shared report, by a signed-in founder with nothing but HTTP. */
@QuarkusTest
class AssessmentPagesTest {
  @TestHTTPResource("/")
  URI root;

  private PlainBrowser browser;

  @BeforeEach
  void signIn() throws Exception {
    browser = PlainBrowser.signedIn(root);
  }

  @Test
  void goesFromANewAssessmentToASharedReport() throws Exception {
    var started = browser.post("o/acme/assessments", "&name=" + PlainBrowser.encoded("Round <A>"));
    var area = started.uri().getPath();
    assertThat(area).endsWith("/areas/technology");
    assertThat(started.body()).contains("Round &lt;A&gt;", "held-out set").doesNotContain("{risk:");
    var path = area.substring(0, area.indexOf("/areas/"));
    var next = browser.post(area, "&eval-gap=equal&supplier-share.low=40&supplier-share.high=60");
    assertThat(next.uri().getPath()).isEqualTo(path + "/areas/privacy");
    assertThat(browser.get(area, "zh-CN").body()).contains("value=\"40\"", "已回答 2 项");
    assertThat(browser.post(area, "&supplier-share.low=140&supplier-share.high=").statusCode())
        .isEqualTo(422);

    var refused =
        browser.post(path + "/finance", "&currency=USD&openingCash=900000&burn.low=9&burn.high=3");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("swap the two", "value=\"900000\"");
    var money =
        "&currency=USD&openingCash=900000&revenue.low=10000&revenue.high=20000"
            + "&burn.low=60000&burn.high=80000&raise-amount.low=1000000&raise-amount.high=2000000"
            + "&raise-month.low=8&raise-month.high=14&raise-probability.low=30"
            + "&raise-probability.high=50";
    assertThat(browser.post(path + "/finance", money).statusCode()).isEqualTo(200);

    var report = browser.post(path + "/run", "");
    assertThat(report.uri().getPath()).contains("/reports/");
    assertThat(report.body())
        .contains("alive in 24 months", "pm-survival", "pm-incidence")
        .doesNotContain("{report:");
    assertThat(browser.get(report.uri().getPath(), "zh-CN").body()).contains("个月后存活", "根本原因");
    assertThat(browser.get("o/acme/reports", "en").body()).contains("Round &lt;A&gt;");

    var shared = browser.post(path + "/shares", "&days=7");
    var link = PlainBrowser.find(shared.body(), "(/s/[A-Za-z0-9_-]{43})");
    assertThat(browser.get(link, "en").body()).contains("Risk report of Acme AI");
  }
}
