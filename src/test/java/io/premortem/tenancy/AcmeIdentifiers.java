package io.premortem.tenancy;

import static io.premortem.TestTenants.ACME;

import io.premortem.PlainBrowser;
import io.premortem.lab.LabRequests;
import io.restassured.http.ContentType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Something of every kind in Acme, and the identifiers of it that the database knows. */
final class AcmeIdentifiers {
  private static final String COMPUTE =
      """
      {"model":{"parameters":8e9,"layers":32,"kvHeads":8,"headDim":128},
       "training":{"tokens":160e9,"gpus":64}}""";
  private static final String FOUNDER = "00000000-0000-4000-8000-000000000001";

  private AcmeIdentifiers() {}

  /**
   * Data set, model, learning curve, scoring, job, draft, assessment, action, report, share,
   * invitation.
   */
  static void seed(PlainBrowser founder) throws Exception {
    String model = LabRequests.deployedIris(ACME);
    String curve =
        ACME.api()
            .contentType(ContentType.JSON)
            .body("{\"budgetSeconds\":10}")
            .post(ACME.at("/models/" + model + "/learning-curve"))
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    LabRequests.finished(ACME, curve);
    String dataset = LabRequests.upload(ACME, "isolation", LabRequests.iris());
    String scoring =
        ACME.api()
            .contentType(ContentType.JSON)
            .body("{\"dataset\":\"" + dataset + "\",\"as\":\"file\"}")
            .post(ACME.at("/models/" + model + "/scorings"))
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    LabRequests.finished(ACME, scoring);
    founder.upload("/o/acme/datasets/drafts", "Draft", "draft.csv", "day,who\n01/02/2025,A\n");
    var assessment = ACME.assessment("Isolation", 900_000);
    post("/assessments/" + assessment + "/actions", "{\"title\":\"Do it\"}");
    ACME.api()
        .contentType(ContentType.JSON)
        .body(COMPUTE)
        .put(ACME.at("/assessments/" + assessment + "/compute"))
        .then()
        .statusCode(200);
    post("/assessments/" + assessment + "/run", "{\"trials\":1000,\"outer\":20}");
    post("/assessments/" + assessment + "/run", "{\"trials\":1000,\"outer\":20}");
    var inAWeek = java.time.Instant.now().plus(java.time.Duration.ofDays(7));
    String url =
        post("/assessments/" + assessment + "/shares", "{\"expiresAt\":\"" + inAWeek + "\"}");
    PlainBrowser.find(url, "(/s/[A-Za-z0-9_-]{43})");
    founder.post("/o/acme/members/invitations", "&email=guest%40acme.test&role=VIEWER");
  }

  /**
   * The newest identifier of each table that has any, by table, as the tenant itself may read it.
   */
  static Map<String, String> newest(Connection connection) throws SQLException {
    var found = new LinkedHashMap<String, String>();
    try (var statement = connection.createStatement()) {
      statement.execute("select set_config('premortem.tenant', 'acme', false)");
    }
    for (var table : Catalogue.withIdentifier(connection)) {
      try (var statement = connection.createStatement();
          var rows =
              statement.executeQuery(
                  "select id from " + table.name() + " order by " + table.age() + " limit 1")) {
        if (rows.next()) {
          found.put(table.name(), rows.getString(1));
        }
      }
    }
    found.put("member's subject", FOUNDER);
    return found;
  }

  private static String post(String path, String body) {
    return ACME.api()
        .contentType(ContentType.JSON)
        .body(body)
        .post(ACME.at(path))
        .then()
        .statusCode(org.hamcrest.Matchers.lessThan(300))
        .extract()
        .asString();
  }
}
