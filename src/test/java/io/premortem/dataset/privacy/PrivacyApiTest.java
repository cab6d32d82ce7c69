package io.premortem.dataset.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.premortem.PlainBrowser;
import io.premortem.TestTenants;
import io.premortem.dataset.privacy.detect.PersonalKind;
import io.premortem.tenancy.AuditEntry;
import io.premortem.tenancy.AuditLog;
import io.premortem.tenancy.TenantScope;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The look for personal data and the copy without it, on real data bases and over HTTP. */
@QuarkusTest
class PrivacyApiTest {
  private static final TestTenants ACME = TestTenants.ACME;
  private static final TestTenants BETA = TestTenants.BETA;
  private static final String[] SURNAMES = {"王", "李", "张", "刘", "陈", "杨"};
  private static final String[] GIVEN = {"伟", "芳", "娜", "秀英", "建国"};

  @TestHTTPResource("/")
  URI root;

  @Inject PrivacyScans scans;
  @Inject TenantScope scope;
  @Inject AuditLog audit;
  @Inject EntityManager rows;

  @Test
  void findsPersonalDataAndMasksIt() throws Exception {
    var id = upload(ACME, "People", people());
    var found = scanned(id);
    assertThat(found.<List<String>>path("findings.kind"))
        .containsExactly("person-name", "email", "phone", "ip-address");
    found
        .then()
        .body("state", equalTo("done"))
        .body("findings[1].column", equalTo("email"))
        .body("findings[1].hits", equalTo(60))
        .body("findings[1].share", equalTo(1.0f))
        .body("findings[1].examples[0]", equalTo("u***@e***.com"))
        .body("anonymity.columns", equalTo(List.of("birth_date", "sex", "postcode")))
        .body("anonymity.k", equalTo(1))
        .body("anonymity.uniqueShare", equalTo(1.0f))
        .body("anonymity.sharpest.columns", equalTo(List.of("birth_date")))
        .body("plan.full_name", equalTo("drop"))
        .body("plan.email", equalTo("hash"))
        .body("plan.ip", equalTo("generalise"));
    assertThat(stored(id)).doesNotContain("user1@", "13800", "10.20.");
    var scan = scope.call("acme", () -> scans.find(UUID.fromString(id))).orElseThrow();
    assertThat(scan.columns(PersonalKind.EMAIL)).containsExactly("email");

    var copy = masked(id, Map.of()).then().statusCode(201).extract();
    assertThat(copy.<String>path("name")).isEqualTo("People (masked)");
    assertThat(copy.<List<String>>path("columns"))
        .containsExactly("email", "phone", "ip", "birth_date", "sex", "postcode", "amount", "note");
    var text = original(copy.path("id"));
    assertThat(text)
        .doesNotContain("user1@", "13800", "王")
        .contains("\"10.20.1.0/24\"", "\"1961\"", "\"100***\"", "\"=1+1\"", "\"12.5\"");
    assertThat(text.lines().skip(1).map(line -> line.split(",")[0]).distinct()).hasSize(60);
    scanned(copy.path("id")).then().body("findings", hasSize(0));

    var again = original(masked(id, Map.of("email", "hash", "phone", "drop")).path("id"));
    assertThat(again.lines().skip(1).findFirst().orElseThrow().split(",")[0])
        .as("equal values stay equal in all copies of a tenant")
        .isEqualTo(text.lines().skip(1).findFirst().orElseThrow().split(",")[0])
        .matches("\"h[0-9a-f]{32}\"");
    assertThat(acts(id)).contains("dataset.masked", "dataset.uploaded");
  }

  @Test
  void hashesOfTwoTenantsDiffer() {
    var text = "email,n\na@example.com,1\nb@example.com,2\n";
    var ours = upload(ACME, "Ours", text);
    var theirs = upload(BETA, "Theirs", text);
    scanned(ours);
    scanned(BETA, theirs);
    var mine = original(ACME, masked(ACME, ours, Map.of()).path("id"));
    var other = original(BETA, masked(BETA, theirs, Map.of()).path("id"));
    assertThat(mine.lines().toList()).doesNotContainAnyElementsOf(other.lines().skip(1).toList());
  }

  @Test
  void refusesWhatDoesNotFit() {
    var id = upload(ACME, "Few", "email,n\na@example.com,1\nb@example.com,2\n");
    scanned(id);
    masked(id, Map.of("mail", "hash"))
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("columns"))
        .body("detail", containsString("no column mail"));
    masked(id, Map.of("email", "burn"))
        .then()
        .statusCode(422)
        .body("detail", containsString("drop"));
    masked(id, Map.of("email", "drop", "n", "drop"))
        .then()
        .statusCode(422)
        .body("detail", containsString("Nothing would be left"));
    var again = ACME.api().post(ACME.at("/datasets/" + id + "/privacy/scan"));
    again.then().statusCode(202).header("Location", containsString("/api/v1/o/acme/jobs/"));
    scanned(id).then().body("job", equalTo(again.path("job")));
    assertThat(acts(id)).contains("dataset.privacy-scan");
    ACME.api().delete(ACME.at("/datasets/" + id)).then().statusCode(204);
    ACME.api().get(ACME.at("/datasets/" + id + "/privacy")).then().statusCode(404);
  }

  @Test
  void isNotThereForAnotherTenant() {
    var id = upload(ACME, "Mine", "email,n\na@example.com,1\n");
    scanned(id);
    for (var at : List.of(BETA.at("/datasets/"), ACME.at("/datasets/"))) {
      BETA.api().get(at + id + "/privacy").then().statusCode(404);
      BETA.api().post(at + id + "/privacy/scan").then().statusCode(404);
      BETA.api()
          .contentType(ContentType.JSON)
          .body(Map.of())
          .post(at + id + "/masked-copy")
          .then()
          .statusCode(404);
    }
    assertThat(scope.call("beta", () -> scans.find(UUID.fromString(id)))).isEmpty();
    assertThat(
            scope.call(
                "beta",
                () ->
                    rows.createNativeQuery(
                            "select count(*) from dataset_privacy where tenant_id = 'acme'",
                            Long.class)
                        .getSingleResult()))
        .isEqualTo(0L);
  }

  @Test
  void pagesShowAndMaskWithoutScript() throws Exception {
    var id = upload(ACME, "Page <people>", people());
    scanned(id);
    var browser = PlainBrowser.signedIn(root);
    var path = "/o/acme/datasets/" + id;
    assertThat(browser.get(path, "en").body()).contains(path + "/privacy", "Personal data");
    var page = browser.get(path + "/privacy", "en").body();
    assertThat(page)
        .contains("E-mail address", "u***@e***.com", "k-anonymity", "action.0", "Make coarser")
        .doesNotContain("user1@", "{privacy:", "NOT_FOUND");
    assertThat(browser.get(path + "/privacy", "zh-CN").body()).contains("电子邮箱", "脱敏副本", "泛化");
    var refused = browser.post(path + "/masked-copy", "&action.1=burn");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("The copy was not made");
    var copy = browser.post(path + "/masked-copy", "&action.1=drop");
    assertThat(copy.body())
        .contains("<h1>Page &lt;people&gt; (masked)</h1>", "stored as a data set");
    assertThat(copy.uri().getPath()).isNotEqualTo(path);
    assertThat(browser.post(path + "/privacy/scan", "").uri().getPath())
        .isEqualTo(path + "/privacy");
    assertThat(browser.get("/o/beta/datasets/" + id + "/privacy", "en").statusCode())
        .isEqualTo(404);
    assertThat(browser.postAsIs(path + "/masked-copy", "").statusCode()).isEqualTo(400);
  }

  private static String people() {
    return "full_name,email,phone,ip,birth_date,sex,postcode,amount,note\n"
        + IntStream.range(0, 60)
            .mapToObj(
                i ->
                    "%s%s,user%d@example.com,138%08d,10.20.%d.%d,%d-05-17,%s,%s,12.5,%s"
                        .formatted(
                            SURNAMES[i % 6],
                            GIVEN[i % 5],
                            i,
                            123_456 + 7 * i,
                            1 + i % 2,
                            70 + i,
                            1961 + i,
                            i % 2 == 0 ? "f" : "m",
                            i % 3 == 0 ? "100080" : "200030",
                            i % 2 == 0 ? "=1+1" : "fine"))
            .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String upload(TestTenants tenant, String name, String text) {
    return tenant
        .api()
        .multiPart("file", "people.csv", text.getBytes(StandardCharsets.UTF_8), "text/csv")
        .multiPart("name", name)
        .post(tenant.at("/datasets"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Response scanned(String id) {
    return scanned(ACME, id);
  }

  /** Asks until the look is over; 202 until then. */
  private static Response scanned(TestTenants tenant, String id) {
    var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    Response answer;
    do {
      answer = tenant.api().get(tenant.at("/datasets/" + id + "/privacy"));
    } while (answer.statusCode() == 202 && System.nanoTime() < end);
    answer.then().statusCode(200);
    return answer;
  }

  private static Response masked(String id, Map<String, String> columns) {
    return masked(ACME, id, columns);
  }

  private static Response masked(TestTenants tenant, String id, Map<String, String> columns) {
    return tenant
        .api()
        .contentType(ContentType.JSON)
        .body(Map.of("columns", columns))
        .post(tenant.at("/datasets/" + id + "/masked-copy"));
  }

  private static String original(String id) {
    return original(ACME, id);
  }

  private static String original(TestTenants tenant, String id) {
    return tenant.api().get(tenant.at("/datasets/" + id + "/original")).asString();
  }

  /** The row as PostgreSQL keeps it. */
  private String stored(String id) {
    return scope.call(
        "acme",
        () ->
            (String)
                rows.createNativeQuery(
                        "select result from dataset_privacy where dataset_id = :id", String.class)
                    .setParameter("id", UUID.fromString(id))
                    .getSingleResult());
  }

  private List<String> acts(String object) {
    return scope.call("acme", () -> audit.newest(1000)).stream()
        .filter(entry -> entry.object().equals(object))
        .map(AuditEntry::action)
        .toList();
  }
}
