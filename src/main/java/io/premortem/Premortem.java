package io.premortem;

import io.premortem.local.LocalProblem;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.util.List;

/**
 * The main program: {@code premortem} serves, with PostgreSQL and Keycloak of its own when none are
 * configured; {@code premortem migrate} brings the configured database up to date and ends.
 */
@QuarkusMain
public final class Premortem {
  private static final String MIGRATE = "migrate";

  private Premortem() {}

  public static void main(String... arguments) throws IOException {
    try {
      if (List.of(arguments).contains(MIGRATE)) {
        prepareMigration();
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

  /** Nobody signs in and no job is taken meanwhile; the migration itself is part of the start. */
  private static void prepareMigration() {
    System.setProperty("quarkus.flyway.migrate-at-start", "true");
    System.setProperty("quarkus.http.host-enabled", "false");
    System.setProperty("quarkus.oidc.tenant-enabled", "false");
    System.setProperty("quarkus.oidc.api.tenant-enabled", "false");
    System.setProperty("premortem.worker.enabled", "false");
  }

  /** What Quarkus runs once everything has started. */
  public static final class Application implements QuarkusApplication {
    @Override
    public int run(String... arguments) {
      if (!List.of(arguments).contains(MIGRATE)) {
        Quarkus.waitForExit();
      }
      return 0;
    }
  }
}
