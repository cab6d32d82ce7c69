package io.premortem.dataset.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.premortem.PlainBrowser;
import io.premortem.TestTenants;
import io.premortem.tenancy.AuditEntry;
import io.premortem.tenancy.AuditLog;
import io.premortem.tenancy.TenantScope;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Customers of a data set, by the API and by a browser without script. */
@QuarkusTest
class CustomersTest {
  private static final TestTenants ACME = TestTenants.ACME;
  private static final TestTenants BETA = TestTenants.BETA;

  /** Headings that say nothing; Ana stays, Bo leaves in April. */
  private static final String PLAIN =
      "a,b,c\n"
          + "Ana,2025-01-05,100\nAna,2025-02-05,100\nAna,2025-03-05,100\nAna,2025-04-05,100\n"
          + "Ana,2025-05-05,100\nAna,2025-06-05,100\nBo,2025-01-05,50\nBo,2025-02-05,50\n"
          + "Bo,2025-03-05,50\n";

  @TestHTTPResource("/")
  URI root;

  @Inject Customers customers;
  @Inject TenantScope scope;
  @Inject AuditLog audit;

  @Test
  void recognisesTheSample() throws Exception {
    var id = upload("invoices.csv", Files.readString(CustomerSample.FILE));
    ACME.api()
        .get(at(id))
        .then()
        .statusCode(200)
        .body("recognised", equalTo(true))
        .body("byHand", equalTo(false))
        .body(
            "mapping",
            equalTo(
                Map.of(
                    "kind",
                    "invoices",
                    "customer",
                    "customer_id",
                    "date",
                    "invoice_date",
                    "amount",
                    "amount")))
        .body("choices", hasSize(3))
        .body("reason", nullValue())
        .body("figures.period.last", equalTo("2026-10"))
        .body("figures.churn.all.left", greaterThan(20))
        .body("figures.cohorts.size()", greaterThan(15))
        .body("figures.cohorts[0].cells[0].share.value", equalTo(1.0f))
        .body("figures.survival[0].survival", equalTo(1.0f))
        .body("figures.notes.kind", hasItems("rows-credit", "customers-from-before"))
        .body("evidence.churn.value", closeToFloat(0.045, 0.015))
        .body("evidence.churn.low", not(nullValue()))
        .body("evidence.largestShare", closeToFloat(0.22, 0.13))
        .body("evidence.revenueChurn.high", not(nullValue()))
        .body("evidence.provenance.sha256.length()", equalTo(64))
        .body("evidence.provenance.rules", equalTo(1))
        .body("evidence.toString()", not(containsString("Customer 0")));
    var report = scope.call("acme", () -> customers.find(UUID.fromString(id))).orElseThrow();
    assertThat(scope.call("acme", () -> customers.find(UUID.fromString(id)))).contains(report);
  }

  @Test
  void takesAMappingByHandAndForgetsIt() {
    var id = upload("plain.csv", PLAIN);
    ACME.api()
        .get(at(id))
        .then()
        .statusCode(200)
        .body("recognised", equalTo(false))
        .body("reason", equalTo("no-customer"))
        .body("message", containsString("No column names a customer"))
        .body("figures", nullValue());
    map(id, "{\"kind\":\"invoices\",\"customer\":\"a\",\"date\":\"b\",\"amount\":\"c\"}")
        .then()
        .statusCode(200)
        .body("byHand", equalTo(true))
        // Five steps until May that are certain to have been taken: Ana four, Bo three with its
        // last.
        .body("figures.churn.all.left", equalTo(1))
        .body("figures.churn.all.atRisk", equalTo(7))
        .body("figures.concentration.largest", closeToFloat(600.0 / 750, 1e-6));
    ACME.api().get(at(id)).then().body("byHand", equalTo(true));
    ACME.api().delete(at(id)).then().statusCode(204);
    ACME.api().get(at(id)).then().body("recognised", equalTo(false));
    assertThat(acts(id)).contains("dataset.customers-mapped", "dataset.customers-unmapped");
    map(id, "{\"kind\":\"invoices\",\"customer\":\"a\",\"date\":\"b\"}").then().statusCode(200);
    ACME.api().delete(ACME.at("/datasets/" + id)).then().statusCode(204);
    ACME.api().get(at(id)).then().statusCode(404);
  }

  @Test
  void refusesAMappingWithTheFieldAndTheRemedy() {
    var id = upload("plain.csv", PLAIN);
    map(id, "{\"kind\":\"invoices\",\"customer\":\"x\",\"amount\":\"b\"}")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors.field", hasItems("customer", "date", "amount"))
        .body(
            "errors.message", hasItems("“b” does not hold numbers. Choose a column with amounts."));
    map(id, "{\"kind\":\"cake\"}").then().statusCode(422).body("errors[0].field", equalTo("kind"));
    map(id, "{\"kind\":\"invoices\",\"customers\":\"a\"}").then().statusCode(400);
    map(id, "null").then().statusCode(400);
    map(id, "{").then().statusCode(400);
    ACME.api().get(at(id)).then().body("recognised", equalTo(false));
  }

  @Test
  void readsSubscriptionsAndTablesThatAreTooShort() {
    var subscriptions =
        upload(
            "abos.csv",
            "Kunde;Vertragsbeginn;Vertragsende;Monatspreis\nA;05.01.2025;;10,50\n"
                + "B;10.01.2025;09.03.2025;20,00\nC;28.06.2025;;5,00\n");
    ACME.api()
        .get(at(subscriptions))
        .then()
        .body("mapping.kind", equalTo("subscriptions"))
        .body("figures.interval", nullValue())
        .body("figures.churn.all.left", equalTo(1))
        .body("figures.churn.all.atRisk", equalTo(7))
        .body("figures.concentration.revenue", equalTo(6 * 10.5f + 40 + 5));
    var brief = upload("brief.csv", "customer,date,amount\nA,2025-01-05,1\nA,2025-01-06,1\n");
    ACME.api()
        .header("Accept-Language", "zh-CN")
        .get(at(brief))
        .then()
        .statusCode(200)
        .body("recognised", equalTo(true))
        .body("reason", equalTo("too-short"))
        .body("message", containsString("至少需要连续两个月"));
  }

  @Test
  void anotherTenantFindsNothing() {
    var id = upload("plain.csv", PLAIN);
    var mapping = "{\"kind\":\"invoices\",\"customer\":\"a\",\"date\":\"b\"}";
    for (var path : List.of(BETA.at("/datasets/" + id + "/customers"), at(id))) {
      BETA.api().get(path).then().statusCode(404);
      BETA.api().contentType("application/json").body(mapping).put(path).then().statusCode(404);
      BETA.api().delete(path).then().statusCode(404);
    }
    map(id, mapping).then().statusCode(200);
    BETA.api().delete(BETA.at("/datasets/" + id + "/customers")).then().statusCode(404);
    ACME.api().get(at(id)).then().body("byHand", equalTo(true));
    assertThat(scope.call("beta", () -> customers.find(UUID.fromString(id)))).isEmpty();
    TestTenants.ADMIN.api().get(at(id)).then().statusCode(404);
  }

  @Test
  void showsAPageThatWorksWithoutScript() throws Exception {
    var browser = PlainBrowser.signedIn(root);
    var sample = browser.post("o/acme/datasets/samples/customers", "");
    assertThat(sample.body()).contains("<h1>Customer invoices</h1>", "/customers\"");
    var page = browser.get(sample.uri().getPath() + "/customers", "en").body();
    assertThat(page)
        .contains("pm-survival", "pm-bars", "Retention by cohort", "Customer invoices")
        .contains("customer_id”, because its heading says “customer id”")
        .contains("Concentration (HHI, 0 to 1)")
        .doesNotContain("{customers:", "NOT_FOUND");
    assertThat(browser.get(sample.uri().getPath() + "/customers", "zh-CN").body())
        .contains("分批留存", "客户能留多久", "每月流失的客户");

    var plain = browser.upload("/o/acme/datasets", "Plain", "plain.csv", PLAIN);
    var path = plain.uri().getPath() + "/customers";
    assertThat(browser.get(path, "en").body())
        .contains("This does not look like a table of customers", "name=\"customer\"");
    var refused = browser.post(path, "&kind=invoices&customer=a&date=a&amount=b");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("has another meaning already", "does not hold numbers");
    var mapped =
        browser.post(path, "&kind=invoices&customer=a&date=b&amount=c&start=&end=&status=");
    assertThat(mapped.body())
        .contains("The columns are read as you say.", "Said by hand.", "80.0 %");
    assertThat(browser.post(path + "/reset", "").body())
        .contains("read by their headings again", "does not look like");
    assertThat(browser.postAsIs(path, "kind=invoices").statusCode()).isEqualTo(400);
    var strange = "/o/acme/datasets/" + UUID.randomUUID() + "/customers";
    assertThat(browser.get(strange, "en").statusCode()).isEqualTo(404);
    assertThat(browser.post(strange, "&kind=invoices").statusCode()).isEqualTo(404);
    assertThat(browser.post(strange + "/reset", "").statusCode()).isEqualTo(404);
    assertThat(browser.get(path.replace("acme", "beta"), "en").statusCode()).isEqualTo(404);
  }

  private static org.hamcrest.Matcher<Float> closeToFloat(double value, double error) {
    return new org.hamcrest.FeatureMatcher<Float, Double>(
        closeTo(value, error), "as double", "value") {
      @Override
      protected Double featureValueOf(Float actual) {
        return actual.doubleValue();
      }
    };
  }

  private static io.restassured.response.Response map(String id, String body) {
    return ACME.api().contentType("application/json").body(body).put(at(id));
  }

  private static String at(String id) {
    return ACME.at("/datasets/" + id + "/customers");
  }

  private static String upload(String fileName, String text) {
    return ACME.api()
        .multiPart("file", fileName, text.getBytes(StandardCharsets.UTF_8), "text/csv")
        .post(ACME.at("/datasets"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private List<String> acts(String object) {
    return scope.call("acme", () -> audit.newest(1000)).stream()
        .filter(entry -> entry.object().equals(object))
        .map(AuditEntry::action)
        .toList();
  }
}
