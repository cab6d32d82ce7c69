package io.premortem.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.premortem.OutsideRealm;
import io.premortem.PlainBrowser;
import io.premortem.TestPeople;
import io.premortem.identity.provider.ProviderDomains;
import io.premortem.identity.provider.ProviderDraft;
import io.premortem.identity.provider.ProviderResult;
import io.premortem.identity.provider.Providers;
import io.premortem.tenancy.AuditLog;
import io.premortem.tenancy.Erasures;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import io.premortem.tenancy.TenantExport;
import io.premortem.tenancy.TenantScope;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A tenant with something of everything is taken along, ends, and is looked for everywhere. */
@QuarkusTest
class ErasureTest {
  @TestHTTPResource("/")
  URI root;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.username")
  String owner;

  @ConfigProperty(name = "quarkus.flyway.password")
  String password;

  @ConfigProperty(name = "quarkus.oidc.auth-server-url")
  String issuer;

  @Inject Tenants tenants;
  @Inject Invitations invitations;
  @Inject Erasures erasures;
  @Inject Organizations organizations;
  @Inject KeycloakOrganizations keycloak;
  @Inject Providers providers;
  @Inject ProviderDomains domains;
  @Inject TenantExport export;
  @Inject TenantScope scope;
  @Inject AuditLog audit;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String alias = "ends" + mark;
  private final String marker = "marker" + mark;
  private final String email = "ed-" + mark + "@example.com";

  @Test
  void nothing_is_left_but_the_act() throws Exception {
    var browser = fill();
    assertThat(found(alias)).hasSizeGreaterThan(10);
    assertThat(found(marker))
        .containsKeys("dataset", "blob_chunk", "assessment", "report", "identity_provider");
    assertThat(OutsideRealm.linked(alias)).isTrue();
    takenAlong();
    var download = download(browser);
    assertThat(download.statusCode()).isEqualTo(200);
    assertThat(download.headers().firstValue("Content-Disposition").orElse("")).contains(alias);
    assertThat(scope.call(alias, () -> audit.newest(1)).getFirst().action())
        .isEqualTo("organization.exported");

    assertThat(browser.post(at("/organization/erasure"), "&confirm=other").body())
        .contains("That is not " + alias);
    browser.post(at("/organization/erasure"), "&confirm=" + alias);
    assertThatThrownBy(() -> scope.call(alias, erasures::erase)).hasMessageContaining("is due");
    assertThatThrownBy(() -> asTenant("select erase_tenant('" + alias + "')"))
        .hasMessageContaining("no erasure of");
    browser.post(at("/organization/erasure/cancellation"), "");
    assertThat(scope.call(alias, erasures::waiting)).isEmpty();
    browser.post(at("/organization/erasure"), "&confirm=" + alias);
    asTenant("update erasure set due_at = now() - interval '1 hour'");

    var admin = PlainBrowser.signedIn(root, "admin@premortem.test", "/admin");
    var receipts = admin.post("/admin/tenants/" + alias + "/erasure", "").body();
    assertThat(receipts).contains(alias, "blob_chunk", "audit_entry", "Seal of this receipt");

    assertThat(found(alias)).containsOnlyKeys("erasure");
    assertThat(found(marker)).isEmpty();
    assertThat(found(email)).isEmpty();
    assertThat(organizations.find(alias)).isEmpty();
    assertThat(keycloak.find(alias)).isEmpty();
    assertThat(OutsideRealm.linked(alias)).isFalse();
    assertThat(browser.get("/o/" + alias, "en").statusCode()).isEqualTo(404);
    assertThat(browser.get("/mail", "en").body()).contains("Ends " + mark + " is erased");
  }

  private void connectProvider() throws Exception {
    var domain = marker + ".example";
    var done = new ProviderResult.Done();
    scope.callWithoutTransaction(
        alias,
        () -> {
          assertThat(domains.claim(domain, "test")).isEqualTo(done);
          assertThat(domains.approve(domain, "test")).isEqualTo(done);
          assertThat(providers.connect(new ProviderDraft(issuer, marker, "s"), "test"))
              .isEqualTo(done);
          return null;
        });
  }

  private PlainBrowser fill() throws Exception {
    var made =
        (TenantResult.Created)
            tenants.create(alias, "Ends " + mark, Organization.Kind.COMPANY, email, "test");
    var subject = TestPeople.create(email, "Ed", "Ends");
    invitations.accept(made.token(), new Member(subject, email, "Ed", Role.OWNER));
    connectProvider();
    var dataset =
        api()
            .multiPart("file", "m.csv", ("a,b\n" + marker + ",1\n").getBytes(), "text/csv")
            .multiPart("name", marker)
            .post(api("/datasets"))
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    var assessment =
        post(
            "/assessments",
            """
            {"name":"%s","finance":{"currency":"USD","openingCash":900000,"revenue":20000,
             "burn":60000}}"""
                .formatted(marker));
    post("/assessments/" + assessment + "/run", "{\"trials\":1000,\"outer\":20}");
    post("/assessments/" + assessment + "/actions", "{\"title\":\"" + marker + "\"}");
    var tomorrow = Instant.now().plus(Duration.ofDays(1));
    post(
        "/assessments/" + assessment + "/shares",
        "{\"expiresAt\":\"" + tomorrow + "\",\"passcode\":\"" + marker + "\"}");
    scope.call(alias, () -> invitations.invite(marker + "@example.com", Role.VIEWER, "test"));
    assertThat(dataset).isNotBlank();
    return PlainBrowser.signedIn(root, email, "/o/" + alias);
  }

  private HttpResponse<String> download(PlainBrowser browser) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(root.resolve(at("/organization/export")))
            .header("Accept", "text/html,*/*;q=0.8")
            .header("X-CSRF-TOKEN", browser.token())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.noBody())
            .build());
  }

  private void takenAlong() throws Exception {
    var bytes = new ByteArrayOutputStream();
    scope.call(
        alias,
        () -> {
          export.write(bytes);
          return null;
        });
    var texts = new TreeMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        texts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(texts.get("tables/dataset.jsonl")).contains(marker);
    assertThat(texts.get("tables/report_share.jsonl"))
        .contains("expires_at")
        .doesNotContain("token_hash", "passcode_hash");
    assertThat(texts.entrySet())
        .anySatisfy(
            file -> {
              assertThat(file.getKey()).startsWith("files/");
              assertThat(file.getValue()).contains(marker + ",1");
            });
    assertThat(texts.values()).noneMatch(text -> text.contains("\"tenant_id\": \"acme\""));
  }

  /** In how many rows of each table the text stands, files byte by byte, past all policies. */
  private TreeMap<String, Long> found(String text) throws SQLException {
    var found = new TreeMap<String, Long>();
    try (var connection = DriverManager.getConnection(url, owner, password)) {
      // As the owner, whom policies hold too: as the tenant, and as an administrator.
      execute(connection, "select set_config('premortem.tenant', '" + alias + "', false)");
      execute(connection, "select set_config('premortem.directory', 'open', false)");
      for (var table : tables(connection)) {
        var bytes = table.equals("blob_chunk") || table.equals("scheduled_tasks");
        var column = table.equals("blob_chunk") ? "content" : "task_data";
        var condition =
            "t::text like '%"
                + text
                + "%'"
                + (bytes
                    ? " or position('" + text + "'::bytea in coalesce(t." + column + ", '')) > 0"
                    : "");
        try (var statement = connection.createStatement();
            var rows =
                statement.executeQuery(
                    "select count(*) from \"" + table + "\" t where " + condition)) {
          rows.next();
          if (rows.getLong(1) > 0) {
            found.put(table, rows.getLong(1));
          }
        }
      }
    }
    return found;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    var tables = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select relname from pg_class where relnamespace = 'public'::regnamespace"
                    + " and relkind in ('r', 'p')")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private void asTenant(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url, owner, password)) {
      execute(connection, "select set_config('premortem.tenant', '" + alias + "', false)");
      execute(connection, sql);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String post(String path, String body) {
    return api()
        .contentType(ContentType.JSON)
        .body(body)
        .post(api(path))
        .then()
        .statusCode(org.hamcrest.Matchers.lessThan(300))
        .extract()
        .path("id");
  }

  private RequestSpecification api() {
    return RestAssured.given().auth().oauth2(TestPeople.token(email));
  }

  private String api(String path) {
    return "/api/v1/o/" + alias + path;
  }

  private String at(String path) {
    return "/o/" + alias + path;
  }
}
