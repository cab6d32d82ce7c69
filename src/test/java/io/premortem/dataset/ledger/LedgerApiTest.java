package io.premortem.dataset.ledger;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.premortem.PlainBrowser;
import io.premortem.tenancy.AuditEntry;
import io.premortem.tenancy.AuditLog;
import io.premortem.tenancy.TenantScope;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LedgerApiTest {
  @TestHTTPResource("/")
  URI root;

  @Inject TenantScope scope;
  @Inject AuditLog audit;
  @Inject EntityManager rows;

  private static String upload(String name, String csv) {
    return ACME.api()
        .multiPart("file", "ledger.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
        .multiPart("name", name)
        .post(ACME.at("/datasets"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static JsonPath ledger(String id) {
    return ACME.api()
        .get(ACME.at("/datasets/" + id + "/ledger"))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void theSampleIsALedger() throws Exception {
    var lines = Files.readAllLines(Path.of("src/main/resources/samples/ledger.csv"));
    JsonPath found = ledger(upload("Bank", String.join("\n", lines)));
    assertThat(found.getBoolean("recognised")).isTrue();
    assertThat(found.getString("reason")).isEmpty();
    assertThat(found.getMap("columns"))
        .contains(
            Map.entry("date", "date"),
            Map.entry("amount", "amount"),
            Map.entry("category", "category"),
            Map.entry("balance", "balance"),
            Map.entry("sign", "SIGNED"));
    assertThat(found.getList("months")).hasSize(24);
    assertThat(found.getList("months.findAll { it.excluded != null }")).isEmpty();
    assertThat(found.getDouble("months[0].apart")).isEqualTo(2_000_000);
    assertThat(found.getList("categories.category", String.class))
        .contains("payroll", "compute", "funding", "grant", "revenue")
        .doesNotContain("other");
    // The window, added up again from the file: no round and no grant is in it.
    double burn =
        -lines.stream()
                .skip(1)
                .map(line -> line.split(","))
                .filter(row -> row[0].compareTo("2025-11-01") >= 0)
                .filter(row -> !row[2].equals("funding") && !row[2].equals("grant"))
                .mapToDouble(row -> Double.parseDouble(row[3]))
                .sum()
            / 12;
    assertThat(found.getDouble("estimates.burn.value")).isCloseTo(burn, within(0.05));
    assertThat(found.getDouble("estimates.burn.low")).isBetween(0.7 * burn, burn);
    assertThat(found.getDouble("estimates.burn.high")).isBetween(burn, 1.3 * burn);
    assertThat(found.getDouble("cash"))
        .isEqualTo(Double.parseDouble(lines.getLast().split(",")[4]));
    assertThat(found.getInt("estimates.runway.early"))
        .isLessThanOrEqualTo(found.getInt("estimates.runway.middle"));
    assertThat(found.getString("provenance.sha256")).hasSize(64);
  }

  @Test
  void theDemoTenantHasOne() {
    String id =
        BETA.api()
            .get(BETA.at("/datasets"))
            .jsonPath()
            .getString("items.find { it.name == 'Bank ledger' }.id");
    BETA.api().get(BETA.at("/datasets/" + id + "/ledger")).then().body("recognised", is(true));
    ACME.api().get(ACME.at("/datasets/" + id + "/ledger")).then().statusCode(404);
  }

  @Test
  void readsAGermanStatementAndAChineseMonthlyTable() {
    var german = new StringBuilder("Buchungstag;Verwendungszweck;Soll (EUR);Haben (EUR);Saldo\n");
    var chinese = new StringBuilder("月份,营业收入,工资,房租,融资,余额\n");
    for (int m = 1; m <= 5; m++) {
      german.append("02.0%d.2026;Miete;1.500,50;;%d,00\n".formatted(m, 90_000 - m));
      german.append("28.0%d.2026;Kundenzahlung;;500,50;%d,00\n".formatted(m, 80_000 - m));
      chinese.append("2026年%d月,1000,5000,2000,%s,%d\n".formatted(m, m == 3 ? "900000" : "0", 9));
    }
    JsonPath bank = ledger(upload("Konto", german.toString()));
    assertThat(bank.getString("currency")).isEqualTo("EUR");
    assertThat(bank.getString("columns.sign")).isEqualTo("COLUMNS");
    assertThat(bank.getDouble("estimates.burn.value")).isEqualTo(1000);
    assertThat(bank.getDouble("estimates.burn.high")).isEqualTo(1000);
    JsonPath wide = ledger(upload("月表", chinese.toString()));
    assertThat(wide.getList("columns.wide")).isEqualTo(List.of("营业收入", "工资", "房租", "融资"));
    assertThat(wide.getDouble("estimates.burn.value")).isEqualTo(6000);
    assertThat(wide.getDouble("months[2].apart")).isEqualTo(900_000);
  }

  @Test
  void peopleCorrectTheColumns() throws Exception {
    var csv = new StringBuilder("tag,konto_a,was,delta\n");
    for (int m = 1; m <= 6; m++) {
      csv.append("2026-0%d-01,x%d,Sales,30\n2026-0%d-28,y%d,Rent,-%d\n".formatted(m, m, m, m, 80));
    }
    String id = upload("Unnamed", csv.toString());
    var at = ACME.at("/datasets/" + id + "/ledger");
    ACME.api().get(at).then().body("recognised", is(false), "missing", hasItem("amount"));
    ACME.api()
        .header("Accept-Language", "zh-CN")
        .get(at)
        .then()
        .body("reason", containsString("缺少金额"), "columns", nullValue());
    refused(at, "{\"date\":\"tag\",\"amount\":\"nothing\"}", "amount");
    refused(at, "{\"amount\":\"delta\"}", "date");
    refused(at, "{\"date\":\"tag\"}", "amount");
    refused(at, "{\"date\":\"tag\",\"amount\":\"delta\",\"sign\":\"upside\"}", "sign");
    refused(at, "{\"currency\":\"XQQ\"}", "currency");
    refused(at, "{\"cash\":-1}", "cash");
    var choice =
        "{\"date\":\"tag\",\"amount\":\"delta\",\"description\":\"was\",\"currency\":\"cny\","
            + "\"cash\":600}";
    put(at, choice)
        .then()
        .statusCode(200)
        .body("recognised", is(true), "chosen", is(true), "currency", equalTo("CNY"))
        .body("estimates.burn.value", equalTo(50f), "estimates.runway.middle", equalTo(13));
    ACME.api().get(at).then().body("estimates.burn.value", equalTo(50f));
    put(at, choice.replace("\"cash\"", "\"sign\":\"reversed\",\"cash\""))
        .then()
        .body("estimates.burn.value", equalTo(-50f), "estimates.runway.middle", nullValue());
    put(at, "{}").then().body("recognised", is(false));
    List<String> acts =
        scope.call("acme", () -> audit.newest(1000)).stream()
            .filter(entry -> entry.object().equals(id))
            .map(AuditEntry::action)
            .toList();
    assertThat(acts).hasSize(4).contains("dataset.ledger-mapped");
    assertThat(kept(id)).isEqualTo(1);
    BETA.api().get(BETA.at("/datasets/" + id + "/ledger")).then().statusCode(404);
    BETA.api()
        .contentType(ContentType.JSON)
        .body(choice)
        .put(BETA.at("/datasets/" + id + "/ledger"))
        .then()
        .statusCode(404);
    ACME.api().delete(ACME.at("/datasets/" + id)).then().statusCode(204);
    assertThat(kept(id)).isZero();
  }

  private long kept(String id) throws Exception {
    return scope.call(
        "acme",
        () ->
            ((Number)
                    rows.createNativeQuery(
                            "select count(*) from dataset_ledger where dataset_id = cast(:id as uuid)")
                        .setParameter("id", id)
                        .getSingleResult())
                .longValue());
  }

  private static io.restassured.response.Response put(String at, String body) {
    return ACME.api().contentType(ContentType.JSON).body(body).put(at);
  }

  private static void refused(String at, String body, String field) {
    put(at, body).then().statusCode(422).body("errors.field", hasItem(field));
  }

  @Test
  void thePageShowsTheMonthsAndTakesCorrections() throws Exception {
    var browser = PlainBrowser.signedIn(root);
    var sample = browser.post("o/acme/datasets/samples/ledger", "");
    var path = sample.uri().getPath();
    assertThat(sample.body()).contains(path + "/ledger");
    var page = browser.get(path + "/ledger", "en").body();
    assertThat(page)
        .contains("Net burn a month", "pm-lines", "Payroll", "Runway", "its heading is “amount”")
        .doesNotContain("{ledger:", "NOT_FOUND");
    assertThat(browser.get(path + "/ledger", "zh-CN").body()).contains("月净消耗", "薪酬", "按类别");
    var wrong = browser.post(path + "/ledger", "&date=date&amount=&currency=nope");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("ISO 4217", "Choose an amount");
    var right = browser.post(path + "/ledger", "&date=date&amount=amount&currency=cny");
    assertThat(right.body()).contains("The columns are saved", "CNY");
    assertThat(browser.get("o/beta" + path.substring(7) + "/ledger", "en").statusCode())
        .isEqualTo(404);
    var article = browser.post("o/acme/datasets/samples/article", "").uri().getPath();
    assertThat(browser.get(article + "/ledger", "en").body())
        .contains("was not recognised as a ledger", "lacks a column of days");
  }
}
