package io.premortem.report;

import static io.premortem.TestTenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.premortem.PlainBrowser;
import io.premortem.report.seal.BundleCheck;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a share does not show is nowhere: amounts that stand out are planted and looked for. */
@QuarkusTest
class DisclosureTest {
  /** Cash, revenue, spending, a raise, a margin note: no other number of the product looks so. */
  private static final long CASH = 7_316_482;

  private static final long REVENUE = 31_847;
  private static final long BURN_LOW = 217_643;
  private static final long BURN_HIGH = 283_917;
  private static final long RAISE = 4_728_319;

  private static final List<String> ALL_SECTIONS =
      List.of(
          "headline",
          "survival",
          "movement",
          "incidence",
          "areas",
          "causes",
          "answers",
          "cash",
          "stress",
          "measures",
          "budgets",
          "runway",
          "attribution",
          "sensitivity",
          "evidence",
          "provenance");

  @TestHTTPResource("/")
  URI root;

  @ParameterizedTest
  @ValueSource(strings = {"bands", "hidden"})
  void noAmountIsAnywhereInWhatAReaderGets(String amounts) throws Exception {
    String assessment = planted();
    String exact = page(share(assessment, ",\"amounts\":\"exact\""));
    // The measure of the test: exact pages do hold amounts, in words and as attributes.
    assertThat(leaks(exact)).isNotEmpty();

    String token = share(assessment, ",\"amounts\":\"" + amounts + "\"");
    var guest = PlainBrowser.stranger(root);
    List<String> seen = new ArrayList<>();
    for (String language : new String[] {"en", "zh-CN"}) {
      seen.add(guest.get(token, language).body());
    }
    seen.add(guest.get(token + "/sealed.json", "en").body());
    assertThat(seen.getFirst())
        .contains("Costs stand in months of spending", "× a month’s spending");
    for (String text : seen) {
      assertThat(leaks(text)).isEmpty();
    }
    assertThat(BundleCheck.of(seen.getLast().getBytes(StandardCharsets.UTF_8)).findings())
        .isEmpty();
    assertThat(seen.getLast()).doesNotContainPattern("\"(seed|inputsHash)\":[^n]");
    if (amounts.equals("bands")) {
      assertThat(seen.getFirst()).containsPattern("USD \\d+–\\d+ [kM]");
    }
  }

  /** Spending, from which costs and budgets are made, in the forms in which the page says money. */
  private static List<String> leaks(String text) {
    double mean = (BURN_LOW + BURN_HIGH) / 2.0;
    List<String> planted = new ArrayList<>();
    for (long amount : new long[] {CASH, REVENUE, BURN_LOW, BURN_HIGH, RAISE}) {
      planted.add(Long.toString(amount));
      planted.add("%,d".formatted(amount));
    }
    planted.add("secret margin");
    List<String> found = new ArrayList<>(planted.stream().filter(text::contains).toList());
    // Any amount beside the currency that is not a band.
    var money =
        java.util.regex.Pattern.compile("USD\\s[\\d,]{3,}(?![\\d,]*[–…])|US\\$|\\$[\\d,]{3,}");
    money.matcher(text).results().map(java.util.regex.MatchResult::group).forEach(found::add);
    // Multiples of spending to three figures.
    java.util.stream.Stream.of(0.25, 0.5, 1.0)
        .map(share -> "%,d".formatted(Math.round(mean * share)).substring(0, 4))
        .filter(start -> text.contains("\"" + start) || text.contains(">" + start))
        .forEach(found::add);
    return found;
  }

  @Test
  void eachSectionIsThereWhenShownAndNowhereElse() throws Exception {
    String assessment = planted();
    var whole = PlainBrowser.stranger(root);
    String all = whole.get(share(assessment, ""), "en").body();
    for (String hidden : ALL_SECTIONS) {
      var others = ALL_SECTIONS.stream().filter(name -> !name.equals(hidden)).toList();
      String token = share(assessment, ",\"sections\":[\"" + String.join("\",\"", others) + "\"]");
      String page = PlainBrowser.stranger(root).get(token, "en").body();
      assertThat(all).as(hidden).contains(mark(hidden));
      assertThat(page).as(hidden).doesNotContain(mark(hidden));
      String file = PlainBrowser.stranger(root).get(token + "/sealed.json", "en").body();
      assertThat(file.lines().filter(line -> line.startsWith("{\"name\":\"" + hidden)))
          .isNotEmpty()
          .noneMatch(line -> line.contains("\"content\""));
      assertThat(BundleCheck.of(file.getBytes(StandardCharsets.UTF_8)).findings()).isEmpty();
      // The page names what is hidden, with the hash that the file has.
      String hash =
          PlainBrowser.find(file, "\"name\":\"" + hidden + "(?:\\.exact)?\",\"hash\":\"(\\w+)\"");
      assertThat(page).contains(hash);
    }
  }

  /** Words or markup that only this section of the page has. */
  private static String mark(String section) {
    return switch (section) {
      case "headline" -> "hero-number";
      case "survival" -> "How long the company lives";
      case "movement" -> "Why it moved since report";
      case "incidence" -> "<pm-incidence";
      case "areas" -> "The plan itself, were no cause to strike";
      case "causes" -> "The likeliest causes";
      case "answers" -> "Hazard a month before answers";
      case "cash" -> "What ate the cash";
      case "stress" -> "Cash in the bank today below";
      case "measures" -> "What buys the most life";
      case "budgets" -> "Best set of measures within a budget";
      case "runway" -> "Month in which the cash runs out";
      case "attribution" -> "Shapley values of survival";
      case "sensitivity" -> "Survival with each input";
      case "evidence" -> "indicators answered; an open one";
      case "provenance" -> "Lives simulated";
      default -> throw new IllegalArgumentException(section);
    };
  }

  @Test
  void aFirstLookShowsHeadlineAndAreasAlone() throws Exception {
    String assessment = planted();
    var made =
        ACME.api()
            .contentType(ContentType.JSON)
            .body("{\"expiresAt\":\"" + inAWeek() + "\",\"preset\":\"first-look\"}")
            .post(ACME.at("/assessments/" + assessment + "/shares"))
            .then()
            .statusCode(201)
            .extract();
    ACME.api()
        .get(ACME.at("/assessments/" + assessment + "/shares"))
        .then()
        .body("items[0].sections", contains("headline", "areas"), "items[0].amounts", is("hidden"));
    String page = page(URI.create(made.path("url")).getPath());
    assertThat(page).contains("hero-number", mark("areas"));
    ALL_SECTIONS.stream()
        .filter(name -> !name.equals("headline") && !name.equals("areas"))
        .forEach(name -> assertThat(page).as(name).doesNotContain(mark(name)));
  }

  @Test
  void refusesWhatCannotBeShownSo() {
    String assessment = planted();
    refused(assessment, ",\"sections\":[]", "sections");
    refused(assessment, ",\"sections\":[\"headlin\"]", "sections");
    refused(assessment, ",\"amounts\":\"rough\"", "amounts");
    refused(assessment, ",\"preset\":\"mine\"", "preset");
    refused(assessment, ",\"amounts\":\"bands\",\"sections\":[\"inputs\"]", "sections");
    refused(assessment, ",\"fund\":\"fund\",\"sections\":[\"headline\"]", "sections");
    ACME.api()
        .get(ACME.at("/assessments/" + assessment + "/shares"))
        .then()
        .body("items.size()", is(0));
  }

  @Test
  void aReaderWithInputsComputesTheReportAgain() throws Exception {
    String all = "[\"" + String.join("\",\"", ALL_SECTIONS) + "\",\"inputs\"]";
    String token = share(planted(), ",\"sections\":" + all);
    String file = PlainBrowser.stranger(root).get(token + "/sealed.json", "en").body();
    var bundle = BundleCheck.of(file.getBytes(StandardCharsets.UTF_8)).bundle();
    assertThat(Recomputation.differing(bundle)).isEmpty();
  }

  @Test
  void withoutPrintThereIsNoButtonAndPaperStaysBlank() throws Exception {
    String assessment = planted();
    assertThat(page(share(assessment, ""))).contains("data-print");
    assertThat(page(share(assessment, ",\"print\":false")))
        .doesNotContain("data-print")
        .contains("print-only", "asks you not to print it", "stack stack-l no-print");
  }

  private static void refused(String assessment, String more, String field) {
    ACME.api()
        .contentType(ContentType.JSON)
        .body("{\"expiresAt\":\"" + inAWeek() + "\"" + more + "}")
        .post(ACME.at("/assessments/" + assessment + "/shares"))
        .then()
        .statusCode(422)
        .body("errors[0].field", is(field), "errors[0].message", containsString(" "));
  }

  private String page(String path) throws Exception {
    return PlainBrowser.stranger(root).get(path, "en").body();
  }

  private static Instant inAWeek() {
    return Instant.now().plus(Duration.ofDays(7));
  }

  /** The path of a new link. */
  private static String share(String assessment, String more) {
    String url =
        ACME.api()
            .contentType(ContentType.JSON)
            .body("{\"expiresAt\":\"" + inAWeek() + "\"" + more + "}")
            .post(ACME.at("/assessments/" + assessment + "/shares"))
            .then()
            .statusCode(201)
            .extract()
            .path("url");
    return URI.create(url).getPath();
  }

  /** An assessment with a report whose amounts stand out; its id. */
  private static String planted() {
    String id =
        ACME.api()
            .contentType(ContentType.JSON)
            .body(
                """
                {"name":"Planted","finance":{"currency":"USD","openingCash":%d,"revenue":%d,
                 "burn":{"low":%d,"high":%d},
                 "raises":[{"name":"Seed of %d","amount":{"constant":%d},
                   "month":{"constant":9},"probability":{"constant":0.4}}]}}"""
                    .formatted(CASH, REVENUE, BURN_LOW, BURN_HIGH, RAISE, RAISE))
            .post(ACME.at("/assessments"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    // Twice, so that the second tells why it moved.
    for (int seed : new int[] {1, 2}) {
      ACME.api()
          .contentType(ContentType.JSON)
          .body("{\"trials\":1000,\"outer\":20,\"seed\":" + seed + "}")
          .post(ACME.at("/assessments/" + id + "/run"))
          .then()
          .statusCode(200);
    }
    return id;
  }
}
