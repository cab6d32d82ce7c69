package io.premortem.local;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where and how the local services run.
 *
 * @param folder keeps data, logs and unpacked programs between starts
 * @param keycloakHome an unpacked Keycloak distribution; empty to look where the build puts it
 * @param postgresPort 1 to 65535
 * @param keycloakPort 1 to 65535
 * @param throwaway true for tests: each start begins with an empty database, which need not survive
 *     a power cut
 */
public record LocalSettings(
    Path folder,
    Optional<Path> keycloakHome,
    int postgresPort,
    int keycloakPort,
    boolean throwaway) {
  static final String POSTGRES_PORT = "premortem.local.postgres-port";
  static final String KEYCLOAK_PORT = "premortem.local.keycloak-port";

  /**
   * Reads {@code premortem.local.folder}, {@code .keycloak-home}, {@code .postgres-port} and {@code
   * .keycloak-port}.
   */
  public static LocalSettings from(Function<String, Optional<String>> configuration)
      throws LocalProblem {
    return new LocalSettings(
        Path.of(configuration.apply("premortem.local.folder").orElse(".premortem")),
        configuration.apply("premortem.local.keycloak-home").map(Path::of),
        port(configuration, POSTGRES_PORT, 15432),
        port(configuration, KEYCLOAK_PORT, 8180),
        false);
  }

  private static int port(
      Function<String, Optional<String>> configuration, String name, int otherwise)
      throws LocalProblem {
    String given = configuration.apply(name).orElse(String.valueOf(otherwise)).strip();
    if (given.matches("[1-9]\\d{0,4}") && Integer.parseInt(given) <= 65535) {
      return Integer.parseInt(given);
    }
    throw new LocalProblem(LocalConsole.standard().text("bad-port", name, given));
  }
}
