package io.premortem.report.blind;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.FUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.premortem.PlainBrowser;
import io.premortem.report.TestOrganizations;
import io.premortem.tenancy.TenantScope;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Neither side sees the other's view before both are locked. */
@QuarkusTest
class BlindAssessmentsTest {
  private static final List<String> AREAS =
      List.of("technology", "privacy", "market", "business", "compliance", "team", "funding");

  @TestHTTPResource("/")
  URI root;

  @Inject SheetCipher cipher;
  @Inject SheetStore sheets;
  @Inject TenantScope scope;

  @Test
  void opensToBothOnceBothAreLockedWithTheWidestGapFirst() throws Exception {
    var assessment = TestOrganizations.assessment(ACME.api(), "acme", "Two-sided", 900_000);
    var share = TestOrganizations.share(ACME.api(), "acme", assessment, "fund");
    var founder = PlainBrowser.signedIn(root);
    var partner = PlainBrowser.signedIn(root, FUND);
    var ours = "/o/acme/shares/" + share + "/blind";
    var theirs = "/o/fund/portfolio/" + share + "/blind";
    assertThat(partner.post(theirs + "/lock", "").body()).contains("Save a chance for every area");

    var secret = "secret-" + UUID.randomUUID();
    partner.post(theirs, sheet(10, 20, 30, 40, 50, 60, 70) + "&reason.market=" + secret);
    partner.post(theirs + "/lock", "");
    assertThat(partner.get("/mail", "en").body()).contains("/o/acme/shares/" + share + "/blind");
    assertThat(founder.get(ours, "en").body()).contains("Locked").doesNotContain(secret);
    scope.run(
        "acme",
        () ->
            assertThat(sheets.find(UUID.fromString(share), Side.INVESTOR).orElseThrow().sealed)
                .doesNotContain(secret));

    var wrong = founder.post(ours, sheet(101, 20, 30, 40, 50, 60, 70));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("A chance from 0 to 100");
    founder.post(ours, sheet(10, 20, 90, 40, 50, 30, 70) + "&reason.team=We+are+four");
    assertThat(partner.get(theirs, "en").body()).doesNotContain("We are four");
    founder.post(ours + "/lock", "");

    for (var page : List.of(founder.get(ours, "en").body(), partner.get(theirs, "en").body())) {
      assertThat(page).contains("The agenda", secret, "We are four", "60.0 points");
      assertThat(page.indexOf("area-market")).isLessThan(page.indexOf("area-team"));
      assertThat(page.indexOf("area-team")).isLessThan(page.indexOf("area-technology"));
    }
    assertThat(founder.get(ours, "zh-CN").body()).contains("议程", "创始团队更担心");
    // What is locked stays as it is.
    partner.post(theirs, sheet(1, 1, 1, 1, 1, 1, 1));
    assertThat(partner.get(theirs, "en").body()).contains("60.0 points");
  }

  @Test
  void asksNobodyWhoseNameIsNotProved() throws Exception {
    var assessment = TestOrganizations.assessment(ACME.api(), "acme", "Unknown", 900_000);
    String url =
        ACME.api()
            .contentType(ContentType.JSON)
            .body("{\"expiresAt\":\"" + Instant.now().plus(Duration.ofDays(7)) + "\"}")
            .post(ACME.at("/assessments/" + assessment + "/shares"))
            .then()
            .statusCode(201)
            .extract()
            .path("url");
    var link = URI.create(url).getPath();
    var guest = PlainBrowser.stranger(root);
    assertThat(guest.get(link + "/blind", "en").body())
        .contains("This link does not ask who you are")
        .doesNotContain("chance.market");
    assertThat(guest.post(link + "/blind", sheet(1, 1, 1, 1, 1, 1, 1)).body())
        .contains("alive in 24 months");
    assertThat(guest.get(link + "/blind", "en").body()).doesNotContain("Draft");
  }

  @Test
  void aSheetOpensInItsOwnPlaceAlone() {
    var share = UUID.randomUUID();
    var sheet = new Sheet(Map.of("market", 0.25), Map.of("market", "why"));
    var sealed = cipher.seal(sheet, share, Side.INVESTOR);
    assertThat(cipher.open(sealed, share, Side.INVESTOR)).isEqualTo(sheet);
    assertThat(cipher.seal(sheet, share, Side.INVESTOR)).isNotEqualTo(sealed);
    assertThatThrownBy(() -> cipher.open(sealed, share, Side.FOUNDER))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> cipher.open(sealed, UUID.randomUUID(), Side.INVESTOR))
        .isInstanceOf(IllegalStateException.class);
  }

  private static String sheet(int... percents) {
    return IntStream.range(0, AREAS.size())
        .mapToObj(i -> "&chance." + AREAS.get(i) + "=" + percents[i])
        .collect(Collectors.joining());
  }
}
