package io.premortem.identity;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.BETA;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.premortem.PlainBrowser;
import io.premortem.TestTenants;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiKeyTest {
  private static final String CSV = "a,b\n1,2\n3,4\n";

  @TestHTTPResource URI root;

  private static Map<String, Object> draft(String... scopes) {
    Map<String, Object> draft = new HashMap<>();
    draft.put("name", "nightly");
    draft.put("scopes", List.of(scopes));
    draft.put("expiresAt", Instant.now().plus(30, ChronoUnit.DAYS).toString());
    return draft;
  }

  private static ValidatableResponse make(Map<String, Object> draft) {
    return ACME.api().contentType("application/json").body(draft).post(ACME.at("/keys")).then();
  }

  private static JsonPath made(Map<String, Object> draft) {
    return make(draft).statusCode(201).extract().jsonPath();
  }

  private static ValidatableResponse upload(String key, TestTenants tenant) {
    return given()
        .auth()
        .oauth2(key)
        .multiPart("file", "keyed.csv", CSV.getBytes(), "text/csv")
        .multiPart("name", "keyed")
        .post(tenant.at("/datasets"))
        .then();
  }

  private static ValidatableResponse get(String key, String path) {
    return given().auth().oauth2(key).get(path).then();
  }

  @Test
  void opens_its_scopes_in_its_tenant_and_nothing_else() {
    var made = made(draft("upload"));
    String key = made.getString("key");
    assertThat(key).matches("pm_[A-Za-z0-9_-]{43}");
    upload(key, ACME).statusCode(201).header("RateLimit-Limit", "600");
    upload(key, BETA).statusCode(404);
    upload(key.substring(0, 45) + "!", ACME).statusCode(401);
    upload(KeyToken.next(), ACME).statusCode(401).header("WWW-Authenticate", notNullValue());
    var closed = get(key, ACME.at("/datasets")).statusCode(403);
    closed.body("detail", containsString("access token"));
    get(key, "/api/v1/knowledge").statusCode(403);
    get(key, ACME.at("/keys")).statusCode(403);
    get(key, ACME.at("/assessments/" + UUID.randomUUID() + "/report"))
        .statusCode(403)
        .body("detail", containsString("read-reports"));
    given().redirects().follow(false).auth().oauth2(key).get("/o/acme").then().statusCode(302);
    String id = made.getString("id");
    ACME.api()
        .get(ACME.at("/keys"))
        .then()
        .body("items.find { it.id == '" + id + "' }.lastUsedAt", notNullValue())
        .body("items.find { it.id == '" + id + "' }.key", nullValue());
  }

  @Test
  void ends_at_once_when_revoked_and_only_by_its_own_tenant() {
    var made = made(draft("upload", "read-reports"));
    String key = made.getString("key");
    var path = "/keys/" + made.getString("id");
    BETA.api().delete(BETA.at(path)).then().statusCode(404);
    BETA.api().delete(ACME.at(path)).then().statusCode(404);
    get(key, ACME.at("/assessments/" + UUID.randomUUID() + "/report")).statusCode(404);
    ACME.api().delete(ACME.at(path)).then().statusCode(204);
    ACME.api().delete(ACME.at(path)).then().statusCode(404);
    upload(key, ACME).statusCode(401).body("detail", containsString("revoked"));
  }

  @Test
  void says_what_is_wrong_with_a_key_to_be_made() {
    var late = draft("predict");
    late.put("expiresAt", Instant.now().plus(400, ChronoUnit.DAYS).toString());
    make(late).statusCode(422).body("errors[0].field", equalTo("expiresAt"));
    make(draft()).statusCode(422).body("errors[0].field", equalTo("scopes"));
    make(draft("predict", "rule")).statusCode(422).body("errors[0].field", equalTo("scopes"));
    var bound = draft("predict");
    bound.put("model", "no such model");
    make(bound).statusCode(422).body("errors[0].field", equalTo("model"));
    make(Map.of()).statusCode(422).body("errors[0].field", equalTo("name"));
  }

  @Test
  void answers_429_past_its_rate() {
    var slow = draft("upload");
    slow.put("perMinute", 2);
    String key = made(slow).getString("key");
    var path = ACME.at("/datasets");
    get(key, path).statusCode(403).header("RateLimit-Remaining", "1");
    get(key, path).statusCode(403).header("RateLimit-Remaining", "0");
    int wait = Integer.parseInt(get(key, path).statusCode(429).extract().header("Retry-After"));
    assertThat(wait).isBetween(1, 30);
  }

  @Test
  void shows_a_key_once_on_the_page() throws Exception {
    var browser = PlainBrowser.signedIn(root);
    var wrong = browser.post("/o/acme/keys", "&name=&days=30&perMinute=60");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Choose at least one scope");
    var form = "&name=from+the+page&predict=true&days=30&perMinute=60&model=";
    var page = browser.post("/o/acme/keys", form);
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    var token = PlainBrowser.find(page.body(), "(pm_[A-Za-z0-9_-]{43})");
    var later = browser.get("/o/acme/keys", "zh").body();
    assertThat(later).contains("API 密钥", "from the page").doesNotContain(token);
    var revocation = PlainBrowser.find(later, "action=\"([^\"]*/revocation)\"");
    assertThat(browser.post(revocation, "").statusCode()).isEqualTo(200);
    get(token, ACME.at("/datasets")).statusCode(401);
  }
}
