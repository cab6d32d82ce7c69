package io.premortem;

import io.premortem.local.LocalProblem;
import io.premortem.report.SealedFiles;
import io.premortem.tenancy.AuditChains;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;

/**
 * The main program: {@code premortem} serves, with PostgreSQL and Keycloak of its own when none are
 * configured; {@code premortem migrate} brings the configured database up to date and ends; {@code
 * premortem verify-audit} says of each tenant's audit chain whether it is whole, and ends with 1 if
 * one is not; {@code premortem verify FILE} checks a sealed report without serving anybody.
 */
@QuarkusMain
public final class Premortem {
  private static final String MIGRATE = "migrate";
  private static final String VERIFY_AUDIT = "verify-audit";

  private static final String VERIFY = "verify";

  private Premortem() {}

  public static void main(String... arguments) throws IOException {
    if (arguments.length > 0 && arguments[0].equals(VERIFY)) {
      var files = List.of(arguments).subList(1, arguments.length);
      System.exit(SealedFiles.verify(files, System.out));
    }
    try {
      var words = List.of(arguments);
      if (words.contains(MIGRATE)) {
        System.setProperty("quarkus.flyway.migrate-at-start", "true");
        serveNobody();
      } else if (words.contains(VERIFY_AUDIT)) {
        System.setProperty("quarkus.flyway.migrate-at-start", "false");
        serveNobody();
      } else {
        LocalRun.startIfNeeded();
      }
    } catch (LocalProblem e) {
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (InterruptedException e) {
      // Stopped before it was up; the services have been stopped too.
      return;
    }
    Quarkus.run(Application.class, arguments);
  }

  /** Nobody signs in and no job is taken meanwhile; a migration is itself part of the start. */
  private static void serveNobody() {
    System.setProperty("quarkus.http.host-enabled", "false");
    System.setProperty("quarkus.oidc.tenant-enabled", "false");
    System.setProperty("quarkus.oidc.api.tenant-enabled", "false");
    System.setProperty("premortem.worker.enabled", "false");
  }

  /** What Quarkus runs once everything has started. */
  public static final class Application implements QuarkusApplication {
    private final AuditChains chains;

    @Inject
    public Application(AuditChains chains) {
      this.chains = chains;
    }

    @Override
    public int run(String... arguments) {
      var words = List.of(arguments);
      if (words.contains(VERIFY_AUDIT)) {
        return verify();
      }
      if (!words.contains(MIGRATE)) {
        Quarkus.waitForExit();
      }
      return 0;
    }

    private int verify() {
      var findings = chains.verify();
      findings.forEach(
          finding ->
              System.out.println(
                  finding.tenant()
                      + (finding.broken().isPresent()
                          ? ": broken at entry " + finding.broken().getAsLong()
                          : ": whole")));
      return findings.stream().anyMatch(finding -> finding.broken().isPresent()) ? 1 : 0;
    }
  }
}
