package io.premortem.tenancy;

import static io.premortem.TestTenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.PlainBrowser;
import io.premortem.TestTenants;
import io.premortem.identity.Permission;
import io.premortem.lab.LabRequests;
import io.premortem.tenancy.Routes.Route;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * Every page of the application, with markup in every text that it could show: what people write is
 * text. Pages come from the framework's routes and texts from the database's catalogue, so that a
 * new page or column is covered by being there.
 */
@QuarkusTest
class StoredMarkupTest {
  private static final Map<String, String> IN_A_TABLE =
      Map.of(
          "header", "<b onclick=x>" + Planted.MARKUP.replace("\"", "\"\""),
          "label", "=1" + Planted.MARKUP.replace("\"", "\"\""));

  @TestHTTPResource("/")
  URI root;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.username")
  String owner;

  @ConfigProperty(name = "quarkus.flyway.password")
  String password;

  @Test
  void no_page_shows_what_was_written_as_markup() throws Exception {
    AcmeIdentifiers.seed(PlainBrowser.signedIn(root));
    var dataset = hostileTable();
    announce();
    try {
      look(dataset);
    } finally {
      // It would stand over every page of the tests to come.
      withdraw();
    }
  }

  private void look(String dataset) throws Exception {
    var founder = Caller.signedIn("founder", "acme", root, ACME.user, "/o/acme");
    var administrator =
        Caller.signedIn("administrator", null, root, TestTenants.ADMIN.user, "/admin");
    var pages = new Pages();
    try (var planted = new Planted(connect())) {
      var identifiers = new ArrayList<String>();
      identifiers.add(dataset);
      try (var connection = connect()) {
        identifiers.addAll(AcmeIdentifiers.newest(connection).values());
      }
      for (var route : Routes.all()) {
        if (!route.changes() && !route.api()) {
          boolean directory = route.permission().equals(Optional.of(Permission.ADMINISTER));
          pages.visit(directory ? administrator : founder, route, identifiers);
        }
      }
      System.out.printf(
          "Markup: planted in %d texts, shown as text on %d of %d pages, alive on %d%n",
          planted.texts(), pages.shown, pages.opened, pages.alive.size());
    }
    assertThat(pages.alive).isEmpty();
    assertThat(pages.opened).isGreaterThan(60);
    assertThat(pages.shown).isGreaterThan(25);
  }

  /** Opens every page there is, and keeps those on which the markup is alive. */
  private static final class Pages {
    private final List<String> alive = new ArrayList<>();
    private int opened;
    private int shown;

    void visit(Caller caller, Route route, List<String> identifiers) throws Exception {
      for (var first : route.identifies() ? identifiers : identifiers.subList(0, 1)) {
        for (var later : route.nests() ? identifiers : List.of(first)) {
          look(route.at("acme", first, later), caller.call(route, route.at("acme", first, later)));
        }
      }
    }

    private void look(String address, HttpResponse<String> answer) {
      var type = answer.headers().firstValue("Content-Type").orElse("");
      if (!type.startsWith("text/html")) {
        return;
      }
      opened += answer.statusCode() == 200 ? 1 : 0;
      shown += answer.body().contains(Planted.SHOWN) ? 1 : 0;
      if (Planted.ALIVE.stream().anyMatch(answer.body()::contains)) {
        alive.add(address);
      }
    }
  }

  /**
   * A table, its model and its predictions, with markup in header, cells, classes and file name.
   */
  private static String hostileTable() {
    var rows = new StringBuilder("\"%s\",y\n".formatted(IN_A_TABLE.get("header")));
    for (int i = 0; i < 80; i++) {
      rows.append(i % 2 * 10 + i % 5).append(",\"").append(i % 2 == 0 ? "a" : "b");
      rows.append(IN_A_TABLE.get("label")).append("\"\n");
    }
    String dataset =
        ACME.api()
            .multiPart(
                "file", "<img src=x>\r\nX-Evil: 1.csv", rows.toString().getBytes(), "text/csv")
            .multiPart("name", Planted.MARKUP)
            .post(ACME.at("/datasets"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    LabRequests.model(ACME, Map.of("dataset", dataset, "target", "y", "recipe", "linear"));
    return dataset;
  }

  private void announce() throws Exception {
    // In the frame of every page, so with a word of its own: it must not count as shown there.
    var text = PlainBrowser.encoded(Planted.MARKUP.replace("planted", "announced"));
    PlainBrowser.signedIn(root, TestTenants.ADMIN)
        .post("/admin/announcements", "&english=" + text + "&chinese=" + text + "&hours=1");
  }

  private void withdraw() throws Exception {
    var administrator = PlainBrowser.signedIn(root, TestTenants.ADMIN);
    var page = administrator.get("/admin/announcements", "en").body();
    administrator.post(
        PlainBrowser.find(page, "action=\"(/admin/announcements/\\S+/removal)\""), "");
  }

  private Connection connect() throws Exception {
    return DriverManager.getConnection(url, owner, password);
  }
}
