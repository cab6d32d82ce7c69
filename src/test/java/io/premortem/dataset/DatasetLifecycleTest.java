package io.premortem.dataset;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.premortem.TestTenants;
import io.premortem.tenancy.AuditEntry;
import io.premortem.tenancy.AuditLog;
import io.premortem.tenancy.TenantScope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Versions, search, storage, names, deletion and retention, through the API. */
@QuarkusTest
class DatasetLifecycleTest {
  @Inject TenantScope scope;
  @Inject AuditLog audit;
  @Inject EntityManager rows;
  @Inject Retentions retentions;
  @Inject TestUse uses;

  @Test
  void aNameThatIsThereGetsAFurtherVersion() {
    var first = id(upload(ACME, "Sales", "a\n1\n2\n").body("version", equalTo(1)));
    var second =
        id(
            upload(ACME, "  sALES ", "a\n1\n3\n")
                .body("version", equalTo(2))
                .body("name", equalTo("Sales"))
                .body("sameAs", nullValue()));
    var third =
        id(
            upload(ACME, "Sales", "a\n1\n3\n")
                .body("version", equalTo(3))
                .body("sameAs", equalTo(2)));
    upload(BETA, "Sales", "a\n1\n2\n").body("version", equalTo(1));

    get(ACME, "/datasets?q=sales").body("items.id", contains(third));
    get(ACME, "/datasets/" + first + "/versions")
        .body("items.id", contains(third, second, first))
        .body("items.version", contains(3, 2, 1));
    get(ACME, "/datasets/" + second).body("version", equalTo(2)).body("name", equalTo("Sales"));
    get(ACME, "/datasets/" + second + "/original")
        .header("Content-Disposition", containsString("upload-v2.csv"));
    get(ACME, "/datasets/" + second + "/parquet")
        .header("Content-Disposition", containsString("Sales-v2.parquet"));
    assertThat(ACME.api().get(ACME.at("/datasets/" + second + "/csv")).asString())
        .isEqualTo("a\n1\n3\n");

    // A number never comes again: who wrote down "version 3" must not find another table there.
    delete(ACME, third, "").statusCode(204);
    get(ACME, "/datasets?q=sales").body("items.id", contains(second));
    upload(ACME, "Sales", "a\n9\n").body("version", equalTo(4));
  }

  @Test
  void uploadsAtTheSameTimeGetDifferentVersions() throws Exception {
    var versions =
        atOnce(
            6,
            i ->
                upload(ACME, i % 2 == 0 ? "At once" : "AT ONCE", "a,b\n1," + i + "\n")
                    .statusCode(201)
                    .extract()
                    .<Integer>path("version"));
    assertThat(versions).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    get(ACME, "/datasets?q=at once").body("items", hasSize(1)).body("items[0].version", equalTo(6));
  }

  @Test
  void searchesNamesAndFilesInAnyScriptAndPages() {
    upload(ACME, "发票 100%", "a\n1\n2\n");
    upload(ACME, "Überblick_2024", "a\n1\n2\n");
    upload(ACME, "Überblick 2024", "a\n1\n2\n");
    search("发票").body("items.name", contains("发票 100%"));
    search("100%").body("items.name", contains("发票 100%"));
    // Other tests leave files with a percent sign behind.
    search("%")
        .body("items.name", hasItem("发票 100%"), "items.name", not(hasItem("Überblick 2024")));
    search("überblick_").body("items.name", contains("Überblick_2024"));
    search("ÜBERBLICK").body("items", hasSize(2));
    search("!").body("items", empty());
    search("UPLOAD.csv").body("items.name", hasItem("发票 100%"));
    search("no such thing").body("items", empty());

    for (int i = 0; i < 51; i++) {
      upload(ACME, "Paged & found " + i, "a\n1\n" + i + "\n");
    }
    var first = search("paged & FOUND").body("items", hasSize(50)).extract();
    List<String> shown = first.path("items.id");
    ACME.api()
        .queryParam("q", "paged & found")
        .queryParam("cursor", first.<String>path("next"))
        .get(ACME.at("/datasets"))
        .then()
        .body("items.name", contains("Paged & found 0"))
        .body("items.id", not(hasItem(shown.getFirst())))
        .body("next", nullValue());
  }

  @Test
  void storesNoMoreThanTheQuota() throws Exception {
    var before = used();
    upload(BETA, "Room", "a,b\n1,2\n").statusCode(201);
    long needed = used() - before;
    assertThat(needed).isGreaterThan(8);
    get(BETA, "/storage").body("quota", equalTo(10_000_000_000L));
    try {
      quota(used() + needed + needed / 2);
      // Two at once see the same room; it is enough for one of them.
      var statuses =
          atOnce(
              2, i -> upload(BETA, "Race " + i, "a,b\n1," + (i + 2) + "\n").extract().statusCode());
      assertThat(statuses).containsExactlyInAnyOrder(201, 422);

      var kept = used();
      quota(12_000);
      upload(BETA, "Room", "a,b\n1,2\n")
          .statusCode(422)
          .contentType("application/problem+json")
          .body("errors[0].field", equalTo("file"))
          .body("detail", containsString("of 0.012 MB are used"))
          .body("detail", containsString("Delete data sets or versions"));
      assertThat(used()).isEqualTo(kept);
      get(BETA, "/storage")
          .body("used.toLong()", equalTo(kept))
          .body("quota.toLong()", equalTo(12_000L));
      get(BETA, "/datasets?q=room").body("items[0].version", equalTo(1));
    } finally {
      sql("beta", "delete from tenant_quota");
    }
  }

  @Test
  void renamesTheWholeSeries() {
    var first = id(upload(ACME, "Old name", "a\n1\n2\n"));
    var second = id(upload(ACME, "Old name", "a\n1\n3\n"));
    upload(ACME, "Other name", "a\n1\n2\n");
    rename(first, Map.of("name", " New\tname ")).statusCode(200).body("name", equalTo("New name"));
    get(ACME, "/datasets/" + second).body("name", equalTo("New name"));
    get(ACME, "/datasets?q=new name").body("items.id", contains(second));
    get(ACME, "/datasets?q=old name").body("items", empty());
    upload(ACME, "new NAME", "a\n4\n5\n").body("version", equalTo(3));
    upload(ACME, "Old name", "a\n4\n5\n").body("version", equalTo(1));

    rename(first, Map.of("name", "NEW name")).statusCode(200).body("name", equalTo("NEW name"));
    rename(first, Map.of("name", "other NAME"))
        .statusCode(409)
        .body("detail", containsString("other NAME"));
    rename(first, Map.of("name", " ")).statusCode(422).body("errors[0].field", equalTo("name"));
    rename(first, Map.of()).statusCode(422);
    rename(first, Map.of("name", "x".repeat(201))).statusCode(422);
    get(ACME, "/datasets/" + first).body("name", equalTo("NEW name"));
    assertThat(acts(first)).extracting(AuditEntry::action).contains("dataset.renamed");
  }

  @Test
  void deletesWhatIsInUseOnlyWhenTold() {
    var first = id(upload(ACME, "In use", "a\n1\n2\n"));
    var second = id(upload(ACME, "In use", "a\n1\n3\n"));
    uses.used.add(UUID.fromString(first));
    delete(ACME, first, "")
        .statusCode(409)
        .body("errors.message", contains("Thing <of> test"))
        .body("detail", containsString("force=true"));
    ACME.api()
        .header("Accept-Language", "zh-CN")
        .delete(ACME.at("/datasets/" + second + "?series=true"))
        .then()
        .statusCode(409)
        .body("errors.message", contains("测试之物"));
    get(ACME, "/datasets/" + first).statusCode(200);

    var blobs = count("acme", "blob");
    delete(ACME, second, "?series=true&force=true").statusCode(204);
    for (var id : List.of(first, second)) {
      get(ACME, "/datasets/" + id).statusCode(404);
      assertThat(acts(id)).extracting(AuditEntry::action).contains("dataset.deleted");
    }
    assertThat(count("acme", "blob")).isEqualTo(blobs - 4);
    upload(ACME, "In use", "a\n1\n2\n").body("version", equalTo(1));
  }

  @Test
  void saysWhatChanged() {
    var first = id(upload(ACME, "Drift", table(100, i -> i % 2 == 0 ? "x" : "y", "gone")));
    var second = id(upload(ACME, "Drift", table(200, i -> i % 4 == 0 ? "x" : "y", "new")));
    // Shares 0.5, 0.5 and 0.25, 0.75.
    double psi = -0.25 * Math.log(0.5) + 0.25 * Math.log(1.5);
    get(ACME, "/datasets/" + second + "/changes")
        .statusCode(200)
        .body("before.id", equalTo(first))
        .body("before.version", equalTo(1))
        .body("after.rows", equalTo(200))
        .body("sameContent", equalTo(false))
        .body("added.name", contains("new"))
        .body("removed.name", contains("gone"))
        .body("removed[0].type", equalTo("integer"))
        .body("columns.name", contains("kind"))
        .body("columns[0].stability.psi.toDouble()", closeTo(psi, 1e-6))
        .body("columns[0].stability.shift", equalTo("large"))
        .body("columns[0].stability.expected.toDouble()", closeTo(0.015, 1e-6))
        .body("columns[0].stability.withinChance", equalTo(false))
        .body("columns[0].groups[0].low", equalTo("x"))
        .body("columns[0].groups[0].before", equalTo(50))
        .body("columns[0].groups[0].after", equalTo(50));
    get(ACME, "/datasets/" + second + "/changes?with=" + second)
        .body("sameContent", equalTo(true))
        .body("columns[0].stability.psi.toDouble()", equalTo(0.0));
    get(ACME, "/datasets/" + first + "/changes")
        .statusCode(404)
        .body("detail", containsString("?with="));
    get(ACME, "/datasets/" + first + "/changes?with=" + UUID.randomUUID()).statusCode(404);
  }

  @Test
  void keepsNoLongerThanToldAndNothingInUseIsLost() {
    var old = id(upload(BETA, "Kept", "a\n1\n2\n"));
    var used = id(upload(BETA, "Kept", "a\n1\n3\n"));
    var newer = id(upload(BETA, "Kept", "a\n1\n4\n"));
    var ancient = id(upload(BETA, "Ancient", "a\n1\n2\n"));
    uses.used.add(UUID.fromString(used));
    sql(
        "beta",
        "update dataset set created_at = created_at - interval '31 days' where id = '%s'"
            .formatted(ancient));
    scope.run("beta", () -> assertThat(retentions.plan(Retention.KEEP_ALL).nothing()).isTrue());
    try {
      retention(BETA, "{\"versions\":0,\"days\":36501}")
          .statusCode(422)
          .body("errors.field", contains("versions", "days"));
      retention(BETA, "{\"versions\":1,\"days\":30}")
          .statusCode(200)
          .body("due.id", hasItem(old))
          .body("due.id", hasItem(ancient))
          .body("due.id", not(hasItem(newer)))
          .body("kept.id", contains(used));
      scope.run("beta", () -> assertThat(retentions.carryOut()).isGreaterThanOrEqualTo(2));
      get(BETA, "/datasets/" + old).statusCode(404);
      get(BETA, "/datasets/" + ancient).statusCode(404);
      get(BETA, "/datasets/" + used).statusCode(200);
      get(BETA, "/datasets/" + newer).statusCode(200);
      assertThat(acts("beta", old).getFirst().actor()).isEqualTo("retention");
      get(BETA, "/datasets/retention")
          .body("versions", equalTo(1))
          .body("days", equalTo(30))
          .body("due", empty())
          .body("kept.id", contains(used));
      assertThat(acts("beta", "retention"))
          .extracting(AuditEntry::action)
          .contains("dataset.retention-changed");
    } finally {
      retention(BETA, "{\"versions\":null,\"days\":null}").statusCode(200).body("due", empty());
      uses.used.remove(UUID.fromString(used));
    }
  }

  @Test
  void anotherTenantFindsNothing() {
    var mine = id(upload(ACME, "Only mine", "a\n1\n2\n"));
    var theirs = id(upload(BETA, "Theirs", "a\n1\n2\n"));
    for (var path : List.of("/versions", "/changes", "/changes?with=" + theirs)) {
      get(BETA, "/datasets/" + mine + path).statusCode(404);
      BETA.api().get(ACME.at("/datasets/" + mine + path)).then().statusCode(404);
    }
    get(BETA, "/datasets/" + theirs + "/changes?with=" + mine).statusCode(404);
    BETA.api()
        .contentType("application/json")
        .body(Map.of("name", "Taken over"))
        .patch(BETA.at("/datasets/" + mine))
        .then()
        .statusCode(404);
    delete(BETA, mine, "?series=true&force=true").statusCode(404);
    for (var path : List.of("/storage", "/datasets/retention", "/datasets?q=mine")) {
      BETA.api().get(ACME.at(path)).then().statusCode(404);
      TestTenants.ADMIN.api().get(ACME.at(path)).then().statusCode(404);
    }
    BETA.api()
        .contentType("application/json")
        .body("{\"versions\":1,\"days\":1}")
        .put(ACME.at("/datasets/retention"))
        .then()
        .statusCode(404);
    get(BETA, "/datasets?q=only mine").body("items", empty());
    get(ACME, "/datasets/" + mine).statusCode(200).body("name", equalTo("Only mine"));
    get(ACME, "/datasets/retention").body("versions", nullValue());
  }

  private static String table(
      int rows, java.util.function.IntFunction<String> kind, String further) {
    return IntStream.range(0, rows)
        .mapToObj(i -> kind.apply(i) + "," + i)
        .collect(Collectors.joining("\n", "kind," + further + "\n", "\n"));
  }

  private static ValidatableResponse upload(TestTenants tenant, String name, String text) {
    return tenant
        .api()
        .multiPart("file", "upload.csv", text.getBytes(StandardCharsets.UTF_8), "text/csv")
        .multiPart("name", name, "text/plain; charset=UTF-8")
        .post(tenant.at("/datasets"))
        .then();
  }

  private static String id(ValidatableResponse stored) {
    return stored.statusCode(201).extract().path("id");
  }

  private static ValidatableResponse get(TestTenants tenant, String path) {
    return tenant.api().get(tenant.at(path)).then();
  }

  private static ValidatableResponse search(String text) {
    return ACME.api().queryParam("q", text).get(ACME.at("/datasets")).then().statusCode(200);
  }

  private static ValidatableResponse delete(TestTenants tenant, String id, String query) {
    return tenant.api().delete(tenant.at("/datasets/" + id + query)).then();
  }

  private static ValidatableResponse rename(String id, Map<String, String> body) {
    return ACME.api()
        .contentType("application/json")
        .body(new HashMap<>(body))
        .patch(ACME.at("/datasets/" + id))
        .then();
  }

  private static ValidatableResponse retention(TestTenants tenant, String body) {
    return tenant
        .api()
        .contentType("application/json")
        .body(body)
        .put(tenant.at("/datasets/retention"))
        .then();
  }

  private static long used() {
    return get(BETA, "/storage").extract().jsonPath().getLong("used");
  }

  private void quota(long bytes) {
    sql("beta", "delete from tenant_quota");
    sql("beta", "insert into tenant_quota values ('beta', " + bytes + ")");
  }

  private void sql(String tenant, String statement) {
    scope.run(tenant, () -> rows.createNativeQuery(statement).executeUpdate());
  }

  private long count(String tenant, String table) {
    return scope.call(
        tenant,
        () ->
            ((Number) rows.createNativeQuery("select count(*) from " + table).getSingleResult())
                .longValue());
  }

  private List<AuditEntry> acts(String object) {
    return acts("acme", object);
  }

  /** Newest first. */
  private List<AuditEntry> acts(String tenant, String object) {
    return scope.call(tenant, () -> audit.newest(2000)).stream()
        .filter(entry -> entry.object().equals(object))
        .toList();
  }

  /** What the calls give, all made at the same time. */
  private static <T> List<T> atOnce(int calls, java.util.function.IntFunction<T> call)
      throws Exception {
    try (var threads = Executors.newFixedThreadPool(calls)) {
      var work = IntStream.range(0, calls).<Callable<T>>mapToObj(i -> () -> call.apply(i)).toList();
      return threads.invokeAll(work).stream().map(future -> future.resultNow()).toList();
    }
  }
}
