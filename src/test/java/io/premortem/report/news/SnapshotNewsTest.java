package io.premortem.report.news;

import static io.premortem.TestTenants.ACME;
import static io.premortem.report.TestOrganizations.assessment;
import static io.premortem.report.TestOrganizations.run;
import static io.premortem.report.TestOrganizations.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.premortem.PlainBrowser;
import io.premortem.TestPeople;
import io.premortem.identity.Role;
import io.premortem.jobs.JobContext;
import io.premortem.jobs.JobHandler;
import io.premortem.jobs.JobOutcome;
import io.premortem.jobs.Jobs;
import io.premortem.report.TestOrganizations;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Quota;
import io.premortem.tenancy.Quotas;
import io.premortem.tenancy.TenantScope;
import io.premortem.web.Language;
import io.premortem.web.ProblemException;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Who holds a share is told of a newer snapshot, once. */
@QuarkusTest
class SnapshotNewsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TestHTTPResource("/")
  URI root;

  @Inject TestOrganizations made;
  @Inject NewsLetters letters;
  @Inject TenantScope scope;
  @Inject Quotas quotas;
  @Inject Jobs jobs;
  @Inject Occupied occupied;

  /** Work that takes until the test is over. */
  @Singleton
  static class Occupied implements JobHandler {
    final CountDownLatch released = new CountDownLatch(1);

    @Override
    public String kind() {
      return "test-occupied";
    }

    @Override
    public String title(Language language) {
      return "Occupied";
    }

    @Override
    public JobOutcome run(JobContext job) throws InterruptedException {
      released.await();
      return new JobOutcome(Map.of(), "models");
    }
  }

  @Test
  void tellsTheFundsPeopleAndWhoPassedTheGateOnceEach() throws Exception {
    var partner = TestOrganizations.person("Petra");
    var fund = made.found("Newsfund", Organization.Kind.FUND, partner);
    var viewer = TestOrganizations.person("Vera");
    TestPeople.join(fund, viewer.subject());
    made.employ(fund, viewer, Role.VIEWER);
    var id = assessment(ACME.api(), "acme", "News", 900_000);
    var share = share(ACME.api(), "acme", id, fund);
    var ines = "ines-" + UUID.randomUUID() + "@x.test";
    var nobody = "nobody-" + UUID.randomUUID() + "@x.test";
    var link = gatedLink(id);
    var guest = PlainBrowser.stranger(root);
    enter(guest, link, nobody);
    enter(guest, link, ines);
    var code = PlainBrowser.find(letterTo(guest, ines), "shared report is (\\d{6})");
    assertThat(guest.post(link + "/code", "&code=" + code).statusCode()).isEqualTo(200);

    run(ACME.api(), "acme", id);
    await(() -> letterTo(guest, partner.email()).contains("has a newer report"));
    assertThat(letterTo(guest, partner.email()))
        .contains("Acme AI has computed report 2", "/o/" + fund + "/portfolio/" + share)
        .contains("第 2 号报告");
    await(() -> letterTo(guest, ines).contains("has a newer report"));
    assertThat(letterTo(guest, ines))
        .contains("stays the earlier one", "仍是之前的那份")
        .doesNotContain("/portfolio/");
    assertThat(guest.get("/mail", "en").body()).doesNotContain(viewer.email());
    // A code was sent there, and nobody proved that it was read.
    assertThat(letterTo(guest, nobody)).doesNotContain("has a newer report");

    // A job that begins again sends nothing more.
    String report = ACME.api().get(ACME.at("/assessments/" + id + "/report")).path("id");
    assertThat(scope.callWithoutTransaction("acme", () -> letters.tell(UUID.fromString(report))))
        .isZero();
  }

  @Test
  void tellsOfASnapshotThoughTheCompanyMayHaveNoMoreJobs() throws Exception {
    var partner = TestOrganizations.person("Quentin");
    var fund = made.found("Quotafund", Organization.Kind.FUND, partner);
    var owner = TestOrganizations.person("Olga");
    var company = made.found("Fullco", Organization.Kind.COMPANY, owner);
    var id = assessment(owner.api(), company, "At its quota", 900_000);
    share(owner.api(), company, id, fund);
    quotas.set(company, new Quota(50, 1, 1_000, null), "test");
    scope.call(company, this::occupy);
    try {
      assertThatThrownBy(() -> scope.call(company, this::occupy))
          .isInstanceOf(ProblemException.class);

      run(owner.api(), company, id);

      await(() -> letterTo(PlainBrowser.stranger(root), partner.email()).contains("Fullco has"));
    } finally {
      occupied.released.countDown();
    }
  }

  private UUID occupy() {
    return jobs.enqueue("test-occupied", Map.of(), "test");
  }

  private String gatedLink(String assessment) {
    var week = Instant.now().plus(Duration.ofDays(7));
    String url =
        ACME.api()
            .contentType(ContentType.JSON)
            .body("{\"expiresAt\":\"" + week + "\",\"emailRequired\":true}")
            .post(ACME.at("/assessments/" + assessment + "/shares"))
            .then()
            .statusCode(201)
            .extract()
            .path("url");
    return URI.create(url).getPath();
  }

  private static void enter(PlainBrowser guest, String link, String email) throws Exception {
    guest.post(link + "/entry", "&name=Guest&email=" + PlainBrowser.encoded(email));
  }

  /** The newest letter to the address; empty if there is none. */
  private static String letterTo(PlainBrowser browser, String email) throws Exception {
    var page = browser.get("/mail", "en").body();
    int at = page.indexOf(email);
    return at < 0 ? "" : page.substring(at, page.indexOf("</section>", at));
  }

  private static void await(Callable<Boolean> until) throws Exception {
    var end = Instant.now().plus(PATIENCE);
    while (!until.call()) {
      assertThat(Instant.now()).as("it takes too long").isBefore(end);
      Thread.sleep(200);
    }
  }
}
