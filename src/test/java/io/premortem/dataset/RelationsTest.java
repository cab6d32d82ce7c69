package io.premortem.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.premortem.PlainBrowser;
import io.premortem.TestTenants;
import io.premortem.dataset.profile.relation.Leak;
import io.premortem.tenancy.TenantScope;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Relations of a table of customers in which three columns give the target away. */
@QuarkusTest
class RelationsTest {
  private static final TestTenants ACME = TestTenants.ACME;
  private static final TestTenants BETA = TestTenants.BETA;

  @TestHTTPResource("/")
  URI root;

  @Inject Relations relations;
  @Inject TenantScope scope;
  @Inject EntityManager rows;

  @Test
  void answersProgramsAndKeepsWhatItComputed() throws Exception {
    var id = upload();
    var at = ACME.at("/datasets/" + id + "/relations");
    assertThat(kept(id)).isZero();
    var whole =
        ACME.api().get(at).then().statusCode(200).body("rows", equalTo(303)).extract().asString();
    ACME.api()
        .get(at)
        .then()
        .body("sampled", equalTo(303))
        .body("target", nullValue())
        .body("columns", not(hasItem("id")))
        .body("columns", not(hasItem("note")))
        .body("pairs[0].measures[0].interval.low", greaterThan(0.9f))
        .body("copies.collect { it.first }", containsInAnyOrder("city", "amount", "churned"))
        .body("copies.collect { it.second }", containsInAnyOrder("city code", "cents", "state"))
        .body(
            "copies.collect { it.kind }",
            containsInAnyOrder("one-to-one", "same-order", "one-to-one"))
        .body("nearDuplicates.columns", not(hasItem("id")))
        .body("nearDuplicates.equal.rows", equalTo(1))
        .body("nearDuplicates.equal.examples[0].first", equalTo(1))
        .body("nearDuplicates.equal.examples[0].second", equalTo(301))
        .body("nearDuplicates.oneColumn.rows", equalTo(1))
        .body("nearDuplicates.oneColumn.examples[0].column", equalTo("plan"))
        .body("nearDuplicates.similarText.rows", equalTo(3));
    assertThat(kept(id)).isEqualTo(1);
    assertThat(ACME.api().get(at).asString()).isEqualTo(whole);
    ACME.api()
        .get(at + "?target=churned")
        .then()
        .statusCode(200)
        .body("target.kind", equalTo("classes"))
        .body("target.rows", equalTo(303))
        .body("target.leaks.column", containsInAnyOrder("state", "closed on", "reason"))
        .body("target.leaks.find { it.column == 'state' }.reason", equalTo("one-to-one"))
        .body("target.columns.find { it.column == 'amount' }.score.value", lessThan(0.05f))
        .body("target.columns.find { it.column == 'city' }.measures.name", contains("cramers-v"));
    assertThat(kept(id)).isEqualTo(2);
    assertThat(scope.callWithoutTransaction("acme", () -> relations.leaks(id, "churned")))
        .extracting(Leak::column)
        .containsExactlyInAnyOrder("state", "closed on", "reason");
    assertThat(scope.callWithoutTransaction("beta", () -> relations.leaks(id, "churned")))
        .isEmpty();
    ACME.api().delete(ACME.at("/datasets/" + id)).then().statusCode(204);
    assertThat(kept(id)).isZero();
  }

  @Test
  void refusesAnUnknownTargetAndAnotherTenant() {
    var id = upload();
    for (var target : new String[] {"", "?target=churned"}) {
      var path = "/datasets/" + id + "/relations" + target;
      BETA.api().get(BETA.at(path)).then().statusCode(404);
      BETA.api().get(ACME.at(path)).then().statusCode(404);
    }
    ACME.api()
        .get(ACME.at("/datasets/" + id + "/relations?target=Churned"))
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo("target"))
        .body("detail", containsString("\"Churned\""));
    ACME.api().get(ACME.at("/datasets/" + UUID.randomUUID() + "/relations")).then().statusCode(404);
  }

  @Test
  void showsAPageInBothLanguages() throws Exception {
    var id = upload();
    var browser = PlainBrowser.signedIn(root);
    var path = "/o/acme/datasets/" + id;
    assertThat(browser.get(path, "en").body()).contains("href=\"" + path + "/relations\"");
    var page = browser.get(path + "/relations", "en");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("pm-heat", "cents says the same as amount in another unit", "Spearman’s ρ")
        .contains("1 and 301", "1 and 302, different in plan", "All 303 rows were looked at")
        .contains("amount and cents rise together: very strong")
        .doesNotContain("{relations:", "NOT_FOUND");
    assertThat(browser.get(path + "/relations?target=churned", "en").body())
        .contains("Columns that give churned away", "state is the target in other words")
        .contains("<option value=\"churned\" selected>");
    assertThat(browser.get(path + "/relations?target=amount", "zh-CN").body())
        .contains("泄露 amount 的列", "cents 是换了单位的目标", "预测力", "近似重复的行")
        .doesNotContain("{relations:");
    var unknown = browser.get(path + "/relations?target=%3Cb%3E", "en");
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains("no column called").doesNotContain("<b>\"");
    assertThat(browser.get(path.replace("acme", "beta") + "/relations", "en").statusCode())
        .isEqualTo(404);
  }

  private long kept(UUID id) {
    return scope.call(
        "acme",
        () ->
            ((Number)
                    rows.createNativeQuery(
                            "select count(*) from dataset_relations where dataset_id = :id")
                        .setParameter("id", id)
                        .getSingleResult())
                .longValue());
  }

  private static UUID upload() {
    return UUID.fromString(
        ACME.api()
            .multiPart(
                "file", "customers.csv", table().getBytes(StandardCharsets.UTF_8), "text/csv")
            .post(ACME.at("/datasets"))
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  /** 300 customers; the first again spelt otherwise, on another plan, with a longer note. */
  private static String table() {
    var random = new SplittableRandom(11);
    var text =
        new StringBuilder(
            "id,plan,city,city code,amount,cents,churned,state,closed on,reason,note\n");
    String first = null;
    for (int i = 1; i <= 300; i++) {
      boolean gone = random.nextInt(3) == 0;
      int city = i % 6;
      int cents = 10_000 + random.nextInt(9_000_000);
      var row =
          String.format(
              Locale.ROOT,
              "Plan %d,City %d,C-%d,%.2f,%d,%s,%s,%s,%s,%s",
              i % 3,
              city,
              city * 5 % 7,
              cents / 100.0,
              cents,
              gone ? "yes" : "no",
              gone ? "closed" : "open",
              gone ? "2024-03-%02d".formatted(1 + random.nextInt(28)) : "",
              gone ? "reason " + random.nextInt(4) : "",
              note(random));
      first = first == null ? row : first;
      text.append(i).append(',').append(row).append('\n');
    }
    text.append("301,").append(first.replace("Plan 1", "PLAN-1")).append('\n');
    text.append("302,").append(first.replace("Plan 1", "Plan 2")).append('\n');
    text.append("303,").append(first.replace("Plan 1", "Plan 0")).append(" ok\n");
    return text.toString();
  }

  private static String note(SplittableRandom random) {
    var words = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      words.append(i % 6 == 5 ? ' ' : (char) ('a' + random.nextInt(26)));
    }
    return words.toString();
  }
}
