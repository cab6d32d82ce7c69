package io.premortem.risk.law;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.premortem.PlainBrowser;
import io.premortem.TestTenants;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** From answers to obligations, marks and the hazards of a report, by API and page. */
@QuarkusTest
class ComplianceTest {
  private static final String FINANCE =
      "{\"currency\":\"EUR\",\"openingCash\":900000,\"revenue\":{\"low\":9000,\"high\":20000},"
          + "\"burn\":{\"low\":60000,\"high\":80000}}";
  private static final String HIRING =
      """
      {"answers":{"markets":["eu"],"roles":["system-provider","api-user"],"audience":"business",
       "eu-established":"yes","practices":["none"],"sector":["employment"],"decisions":"yes",
       "biometrics":"none","minors":"no","interaction":"yes","synthetic":["text"],
       "system-since":"later","personal-data":["users"],"transfers":["none"],
       "data-origin":["none"],"asked-42001":"no"}}
      """;

  @TestHTTPResource("/")
  URI root;

  private static String assessment() {
    return ACME.api()
        .contentType(ContentType.JSON)
        .body("{\"name\":\"Law\",\"finance\":" + FINANCE + "}")
        .post(ACME.at("/assessments"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse put(TestTenants who, String id, String body) {
    return who.api()
        .contentType(ContentType.JSON)
        .body(body)
        .put(who.at("/assessments/" + id + "/compliance"))
        .then();
  }

  private static JsonPath run(String id) {
    return ACME.api()
        .contentType(ContentType.JSON)
        .body("{\"trials\":2000,\"outer\":40}")
        .post(ACME.at("/assessments/" + id + "/run"))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static double hazard(JsonPath report) {
    return report.getDouble("causes.find { it.id == 'fine' }.hazard.high");
  }

  @Test
  void openObligationsRaiseTheHazardUntilTheyAreDone() {
    String id = assessment();
    put(ACME, id, HIRING)
        .statusCode(200)
        .body("answered", equalTo(16))
        .body(
            "obligations.findAll { it.status == 'open' }.id",
            hasItems("eu-ai-4", "eu-ai-50-1", "eu-ai-50-2", "gdpr-22", "gdpr-28"))
        .body("obligations.id", not(hasItem("gdpr-9")))
        .body("obligations.find { it.id == 'gdpr-22' }.because.decisions", equalTo("yes"))
        .body("obligations.find { it.id == 'gdpr-22' }.because.markets[0]", equalTo("eu"));
    JsonPath before = run(id);
    String line = "evidence.find { it.indicator == 'obligation.gdpr-22' }.";
    assertThat(before.getString(line + "text.en")).startsWith("GDPR Art. 22: ");
    assertThat(before.getString(line + "answer.en")).startsWith("Open since 2018-05-25. Raises: ");
    assertThat(before.getString(line + "answer.zh")).contains("未完成", "主管部门处以罚款");
    String behind =
        "causes.find { it.id == 'fine' }.answers.find { it.indicator == 'applicability' }.";
    assertThat(before.getString(behind + "answer.en")).contains("GDPR Art. 22");
    assertThat(before.getBoolean("stale")).isFalse();

    String all =
        before.getList("provenance.obligations", String.class).stream()
            .map(open -> "\"" + open + "\":{\"done\":true,\"note\":\"proof\"}")
            .collect(java.util.stream.Collectors.joining(","));
    put(ACME, id, "{\"marks\":{" + all + "}}")
        .statusCode(200)
        .body("obligations.findAll { it.status == 'open' }", hasSize(0))
        .body("obligations.find { it.id == 'gdpr-22' }.mark.note", equalTo("proof"))
        .body("pressures.find { it.cause == 'fine' }.multiplier.high", equalTo(1f));
    ACME.api()
        .get(ACME.at("/assessments/" + id + "/report"))
        .then()
        .statusCode(200)
        .body("stale", equalTo(true));
    JsonPath after = run(id);
    assertThat(hazard(before)).isGreaterThan(2 * hazard(after));
    put(ACME, id, "{\"marks\":{\"gdpr-22\":null}}")
        .statusCode(200)
        .body("obligations.find { it.id == 'gdpr-22' }.status", equalTo("open"));
  }

  @Test
  void refusesWhatTheRulesDoNotKnowAndKeepsWhatWas() {
    String id = assessment();
    put(ACME, id, HIRING).statusCode(200);
    put(
            ACME,
            id,
            """
            {"answers":{"moon":"yes","markets":["eu","none"],"audience":"cats","sector":"credit",
             "revenue":-1},"marks":{"gdpr-999":{"done":true},"gdpr-6":{"note":"%s"}}}
            """
                .formatted("x".repeat(1001)))
        .statusCode(422)
        .body(
            "errors.field",
            hasItems(
                "answers.moon",
                "answers.markets",
                "answers.audience",
                "answers.sector",
                "answers.revenue",
                "marks.gdpr-999",
                "marks.gdpr-6.note"));
    put(ACME, id, "{\"answers\":{\"minors\":null}}").statusCode(200).body("answered", equalTo(15));
    put(ACME, "00000000-0000-0000-0000-000000000000", HIRING).statusCode(404);
  }

  @Test
  void anotherTenantFindsNothing() throws Exception {
    String id = assessment();
    put(ACME, id, HIRING).statusCode(200);
    BETA.api().get(BETA.at("/assessments/" + id + "/compliance")).then().statusCode(404);
    put(BETA, id, "{\"answers\":{\"markets\":[\"cn\"]}}").statusCode(404);
    BETA.api().get(ACME.at("/assessments/" + id + "/compliance")).then().statusCode(404);
    String theirs = BETA.api().get(BETA.at("/assessments")).jsonPath().getString("items[0].id");
    var browser = PlainBrowser.signedIn(root);
    assertThat(browser.get("o/acme/assessments/" + theirs + "/compliance", "en").statusCode())
        .isEqualTo(404);
    assertThat(browser.post("o/acme/assessments/" + theirs + "/compliance", "").statusCode())
        .isEqualTo(404);
    ACME.api()
        .get("/api/v1/compliance")
        .then()
        .statusCode(200)
        .body("obligations", hasSize(greaterThanOrEqualTo(50)))
        .body("obligations.find { it.id == 'eu-ai-52' }.when.all", hasSize(2));
  }

  @Test
  void thePageAsksShowsAndTakesMarks() throws Exception {
    String id = assessment();
    var browser = PlainBrowser.signedIn(root);
    String path = "o/acme/assessments/" + id;
    assertThat(browser.get(path + "/areas/compliance", "en").body())
        .contains("Open the questionnaire", "/compliance\"");
    assertThat(browser.get(path + "/compliance", "en").body())
        .contains("Mainland China", "No obligations here")
        .doesNotContain("{compliance:");
    String answers =
        "&asked=markets&q.markets=cn&asked=audience&q.audience=public&asked=synthetic"
            + "&q.synthetic=text&asked=opinion&q.opinion=yes&asked=cn-model&q.cn-model=own"
            + "&asked=training-flops&q.training-flops=2e25&asked=minors&q.minors=";
    var saved = browser.post(path + "/compliance", answers);
    assertThat(saved.statusCode()).isEqualTo(200);
    assertThat(browser.get(path + "/compliance", "en").body())
        .contains("Security assessment and filing of the service", "value=\"2e25\"", "6 of 23");
    assertThat(browser.get(path + "/compliance?show=all", "zh-CN").body())
        .contains("安全评估与生成式人工智能服务备案", "谁使用该服务？ 公众", "待定");
    var marked =
        browser.post(
            path + "/compliance?show=done",
            "&mark=cn-gen-17&done.cn-gen-17=true&note.cn-gen-17="
                + PlainBrowser.encoded("No. <7>"));
    assertThat(marked.body()).contains("No. &lt;7&gt;");
    var refused = browser.post(path + "/compliance", "&asked=markets&q.markets=cn&q.markets=none");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("does not go with another option");
  }
}
