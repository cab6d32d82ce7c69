package io.premortem.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.PlainBrowser;
import io.premortem.TestPeople;
import io.premortem.identity.Member;
import io.premortem.identity.Members;
import io.premortem.identity.Permission;
import io.premortem.identity.Role;
import io.premortem.tenancy.Routes.Route;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every route of the application × every identifier of Acme × everybody who is not of Acme. Routes
 * come from the framework and identifiers from the database's catalogue, so that a new endpoint or
 * table is covered without anyone remembering.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantIsolationTest {
  // Places in the list of outsiders.
  private static final int VIEWER = 2;
  private static final int ADMINISTRATOR = 4;

  @TestHTTPResource("/")
  URI root;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  @Inject TenantScope scope;
  @Inject Members members;

  private final List<Caller> outsiders = new ArrayList<>();
  private List<Route> routes;
  private Map<String, String> identifiers;
  private Caller founder;

  /** Once; before each test, since the requests' port is not known earlier. */
  @BeforeEach
  void everythingAndEverybody() throws Exception {
    if (identifiers != null) {
      return;
    }
    routes = Routes.all();
    var mark = UUID.randomUUID().toString().substring(0, 8);
    employ("member-" + mark + "@beta.test", Role.MEMBER);
    employ("viewer-" + mark + "@beta.test", Role.VIEWER);
    TestPeople.create("stranger-" + mark + "@nowhere.test", "Sam", "Stranger");
    founder = Caller.signedIn("founder of acme", "acme", root, "founder@acme.test", "/o/acme");
    outsiders.add(Caller.signedIn("owner of beta", "beta", root, "founder@beta.test", "/o/beta"));
    outsiders.add(beta("member", mark));
    outsiders.add(beta("viewer", mark));
    outsiders.add(Caller.signedIn("owner of fund", "fund", root, "partner@fund.test", "/o/fund"));
    outsiders.add(Caller.signedIn("platform-admin", null, root, "admin@premortem.test", "/admin"));
    outsiders.add(
        Caller.signedIn("stranger", null, root, "stranger-" + mark + "@nowhere.test", "/"));
    outsiders.add(Caller.anonymous(root));
    AcmeIdentifiers.seed(PlainBrowser.signedIn(root));
    try (var connection = connect()) {
      identifiers = AcmeIdentifiers.newest(connection);
    }
  }

  @Test
  void nobody_else_reaches_anything_of_acme() throws Exception {
    var leaks = Collections.synchronizedList(new ArrayList<String>());
    var cases = new LongAdder();
    var unlooked = new LongAdder();
    eachAtOnce(
        outsiders,
        caller -> {
          for (var route : routes) {
            for (var address : addresses(route, caller)) {
              cases.increment();
              var answer = caller.call(route, address);
              if (!refused(caller, route, answer)) {
                if (likeNothing(caller, route, address, answer)) {
                  unlooked.increment();
                } else {
                  leaks.add(caller.role + ": " + route.method() + " " + address + " → " + answer);
                }
              }
            }
          }
        });
    System.out.printf(
        "Isolation: %d cases of %d routes × %d roles × %d identifiers, %d leaks"
            + " (%d answered as an identifier of nobody is)%n",
        cases.sum(),
        routes.size(),
        outsiders.size(),
        identifiers.size(),
        leaks.size(),
        unlooked.sum());
    assertThat(leaks).isEmpty();
    assertThat(cases.sum()).isGreaterThan(5_000);
  }

  /** Otherwise the refusals above would prove nothing: the identifiers must be good ones. */
  @Test
  void each_page_and_call_of_acme_opens_for_acme_with_one_of_the_identifiers() throws Exception {
    var closed = new ArrayList<String>();
    for (var route : routes) {
      if (route.ofTenant() && route.identifies() && !route.changes() && !ofFunds(route)) {
        if (!opens(route)) {
          closed.add(route.toString());
        }
      }
    }
    assertThat(closed).isEmpty();
  }

  /** A company has no portfolio; that a fund's own opens, {@code FundShareTest} holds. */
  private static boolean ofFunds(Route route) {
    return route.path().contains("{org}/portfolio");
  }

  private boolean opens(Route route) throws Exception {
    for (var id : identifiers.values()) {
      var nested = route.nests() ? identifiers.values() : List.of(id);
      for (var later : nested) {
        if (founder.call(route, route.at("acme", id, later)).statusCode() < 400) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void a_viewer_changes_nothing_in_the_own_tenant() throws Exception {
    var viewer = outsiders.get(VIEWER);
    var allowed = new ArrayList<String>();
    for (var route : routes) {
      if (route.ofTenant() && !route.permission().equals(Optional.of(Permission.VIEW))) {
        var answer = viewer.call(route, route.at("beta", UUID.randomUUID().toString()));
        if (answer.statusCode() != 403) {
          allowed.add(route + " → " + answer.statusCode());
        }
      }
    }
    assertThat(allowed).isEmpty();
  }

  @Test
  void no_page_takes_a_form_without_its_token() throws Exception {
    var taken = new ArrayList<String>();
    int forms = 0;
    for (var route : routes) {
      if (route.changes() && !route.api()) {
        forms++;
        var caller = administers(route) ? outsiders.get(ADMINISTRATOR) : founder;
        var answer = caller.forge(route, route.at("acme", UUID.randomUUID().toString()));
        if (answer.statusCode() != 400) {
          taken.add(route + " → " + answer.statusCode());
        }
      }
    }
    assertThat(taken).isEmpty();
    assertThat(forms).isGreaterThan(50);
  }

  @Test
  void beta_reads_no_row_of_acme_in_any_table() throws SQLException {
    try (var connection = connect()) {
      assertThat(Catalogue.unguarded(connection)).isEmpty();
      var tables = Catalogue.ofTenants(connection);
      assertThat(tables).contains("organization", "member", "job", "audit_entry", "blob_chunk");
      assertThat(Catalogue.all(connection))
          .as("a table without tenant_id holds nothing of a tenant; name it here and say why")
          .filteredOn(table -> !tables.contains(table))
          .containsExactlyInAnyOrder(
              "announcement", "erasure", "person", "scheduled_tasks", "signup_request");
      long filled = 0;
      for (var table : tables) {
        filled += count(connection, "acme", table) > 0 ? 1 : 0;
        assertThat(count(connection, "beta", table)).as(table).isZero();
      }
      System.out.printf(
          "Isolation: %d tables under forced row-level security, %d of them with rows of acme,"
              + " none of which beta reads%n",
          tables.size(), filled);
      assertThat(filled).isGreaterThan(12);
    }
  }

  private interface Visit {
    void by(Caller caller) throws Exception;
  }

  /** Two at a time: the cases are many, and the server does the work. */
  private static void eachAtOnce(Collection<Caller> callers, Visit visit) throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Callable<Void>> visits =
          callers.stream()
              .<Callable<Void>>map(
                  caller ->
                      () -> {
                        visit.by(caller);
                        return null;
                      })
              .toList();
      for (var done : threads.invokeAll(visits)) {
        done.get();
      }
    }
  }

  /** In Acme's own address, and in the caller's own with what is Acme's. */
  private Collection<String> addresses(Route route, Caller caller) {
    if (!route.ofTenant()) {
      return addressesOutside(route, caller);
    }
    var own =
        caller.home == null || !route.identifies()
            ? Stream.<String>of()
            : identifiers.values().stream().map(identifier -> route.at(caller.home, identifier));
    return Stream.concat(atTheDoor(route, caller), own).distinct().toList();
  }

  /**
   * In Acme's own address the door is shut before anything is looked up, so one identifier does, a
   * different one from route to route; whoever comes nearest, the owner of beta, tries them all.
   */
  private Stream<String> atTheDoor(Route route, Caller caller) {
    var all = List.copyOf(identifiers.values());
    var one = all.get(Math.floorMod(route.hashCode(), all.size()));
    return (caller.role.equals("owner of beta") ? all : List.of(one))
        .stream().map(identifier -> route.at("acme", identifier));
  }

  private Collection<String> addressesOutside(Route route, Caller caller) {
    if (administers(route) ? caller.role.equals("platform-admin") : !route.identifies()) {
      return List.of();
    }
    return identifiers.values().stream().map(id -> route.at("acme", id)).distinct().toList();
  }

  private static boolean administers(Route route) {
    return route.permission().equals(Optional.of(Permission.ADMINISTER));
  }

  private static boolean refused(Caller caller, Route route, HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (caller.anonymous() && route.permission().isPresent()) {
      return route.api()
          ? status == 401
          : status == 302 && location(answer).contains("/realms/premortem/");
    }
    return status == 404 || status == 403;
  }

  /**
   * The same answer for an identifier of nobody tells nothing: a body refused before anything is
   * looked up, a page that leaves out what it does not find. What changes something is refused.
   */
  private static boolean likeNothing(
      Caller caller, Route route, String address, HttpResponse<String> answer) throws Exception {
    if (caller.home == null || (route.changes() && answer.statusCode() < 400)) {
      return false;
    }
    var nobody = route.at(caller.home, UUID.randomUUID().toString());
    var nothing = caller.call(route, nobody);
    return nothing.statusCode() == answer.statusCode()
        && withoutIds(location(nothing)).equals(withoutIds(location(answer)))
        && withoutIds(nothing.body()).equals(withoutIds(answer.body()))
        && address.startsWith(route.api() ? "/api/v1/o/" + caller.home : "/o/" + caller.home);
  }

  private static String withoutIds(String text) {
    return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private Caller beta(String role, String mark) throws Exception {
    var email = role + "-" + mark + "@beta.test";
    return Caller.signedIn(role + " of beta", "beta", root, email, "/o/beta");
  }

  private void employ(String email, Role role) {
    var subject = TestPeople.create(email, role.name(), "Beta");
    TestPeople.join("beta", subject);
    scope.run("beta", () -> members.add(new Member(subject, email, role.name(), role), "test"));
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  private static long count(Connection connection, String reader, String table)
      throws SQLException {
    try (var set = connection.createStatement();
        var statement = connection.createStatement()) {
      set.execute("select set_config('premortem.tenant', '" + reader + "', false)");
      var rows =
          statement.executeQuery("select count(*) from " + table + " where tenant_id = 'acme'");
      rows.next();
      return rows.getLong(1);
    }
  }
}
