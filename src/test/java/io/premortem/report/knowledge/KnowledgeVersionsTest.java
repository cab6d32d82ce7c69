package io.premortem.report.knowledge;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.ADMIN;
import static io.premortem.TestTenants.BETA;
import static io.premortem.report.TestOrganizations.assessment;
import static io.premortem.report.TestOrganizations.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.PlainBrowser;
import io.premortem.report.knowledge.KnowledgeVersion.State;
import io.premortem.risk.knowledge.KnowledgeFiles;
import io.premortem.tenancy.TenantScope;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Administrators see how much stands on which version, over all tenants, and whose it is not. */
@QuarkusTest
class KnowledgeVersionsTest {
  private static final String CURRENT = KnowledgeFiles.load().version();

  @TestHTTPResource("/")
  URI root;

  @Inject KnowledgeVersions versions;
  @Inject TenantScope scope;
  @Inject EntityManager rows;

  @Test
  void countsAssessmentsAndReportsOfAllTenants() {
    var before = version(CURRENT);
    run(ACME.api(), "acme", assessment(ACME.api(), "acme", "Counted", 900_000));
    assessment(BETA.api(), "beta", "Counted too", 900_000);

    var after = version(CURRENT);

    assertThat(after.state()).isEqualTo(State.IN_FORCE);
    assertThat(after.assessments() - before.assessments()).isEqualTo(2);
    assertThat(after.reports() - before.reports()).isEqualTo(3);
  }

  @Test
  void saysOfAVersionThatIsGoneThatItIsMissing() throws Exception {
    var id = assessment(BETA.api(), "beta", "Of old", 900_000);
    answeredWith("1999-01", id);
    try {
      var old = version("1999-01");
      assertThat(old.state()).isEqualTo(State.MISSING);
      assertThat(old.assessments()).isEqualTo(1);
      assertThat(old.reports()).isZero();

      var page = PlainBrowser.signedIn(root, ADMIN).get("/admin/knowledge", "en").body();
      assertThat(page.indexOf(CURRENT + "</th>")).isPositive().isLessThan(page.indexOf("1999-01"));
      assertThat(page)
          .contains("Hiring and team", ">missing<", "Version " + CURRENT + ", in force")
          .doesNotContain("Of old", "Beta");
    } finally {
      answeredWith(CURRENT, id);
    }
  }

  @Test
  void isForAdministratorsAloneAndLedToFromHealth() throws Exception {
    var administrator = PlainBrowser.signedIn(root, ADMIN);
    assertThat(administrator.get("/admin/health", "en").body())
        .contains("href=\"/admin/knowledge\"");
    assertThat(administrator.get("/admin/knowledge", "zh-CN").body())
        .contains("知识库", "注明来源", "当前版本", "人才与团队");
    assertThat(PlainBrowser.signedIn(root).get("/admin/knowledge", "en").statusCode())
        .isEqualTo(404);
  }

  private KnowledgeVersion version(String version) {
    return versions.all().stream()
        .filter(found -> found.version().equals(version))
        .findFirst()
        .orElseThrow();
  }

  private void answeredWith(String version, String assessment) {
    scope.run(
        "beta",
        () ->
            assertThat(
                    rows.createNativeQuery(
                            "update assessment set knowledge_version = :version where id = :id")
                        .setParameter("version", version)
                        .setParameter("id", UUID.fromString(assessment))
                        .executeUpdate())
                .isEqualTo(1));
  }
}
