package io.premortem.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which the local services cannot run has a message with its remedy. */
class LocalProblemsTest {
  private final List<String> said = new ArrayList<>();
  private final LocalConsole english =
      new LocalConsole(LocalMessages.in(Locale.ENGLISH), said::add);
  private final LocalConsole chinese =
      new LocalConsole(LocalMessages.in(Locale.SIMPLIFIED_CHINESE), said::add);

  @TempDir Path folder;

  @Test
  void both_languages_say_the_same_things() {
    assertThat(LocalMessages.in(Locale.SIMPLIFIED_CHINESE).texts().keySet())
        .isEqualTo(LocalMessages.in(Locale.FRENCH).texts().keySet());
    assertThat(chinese.text("stopping")).contains("停止");
  }

  @Test
  void a_port_in_use_is_named_with_the_way_to_choose_another() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();
      assertThatThrownBy(
              () -> PortCheck.requireFree(port, "Keycloak", LocalSettings.KEYCLOAK_PORT, english))
          .isInstanceOf(LocalProblem.class)
          .hasMessageContaining("Port " + port + ", wanted for Keycloak, is in use")
          .hasMessageContaining("PREMORTEM_LOCAL_KEYCLOAK_PORT=" + (port + 1));
      assertThatThrownBy(
              () -> PortCheck.requireFree(port, "Keycloak", LocalSettings.KEYCLOAK_PORT, chinese))
          .hasMessageContaining("端口 " + port + " 已被其他程序占用");
    }
  }

  @Test
  void services_stop_before_they_start_when_a_port_is_in_use() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      LocalServices services = services(folder, other.getLocalPort(), Optional.empty());
      assertThatThrownBy(services::start)
          .isInstanceOf(LocalProblem.class)
          .hasMessageContaining("wanted for PostgreSQL");
      assertThat(FolderLock.take(folder)).as("the folder is free again").isPresent();
    }
  }

  @Test
  void a_folder_serves_one_run_at_a_time() throws Exception {
    try (FolderLock _ = FolderLock.take(folder).orElseThrow()) {
      LocalServices services = services(folder, Ports.anyFree(), Optional.empty());
      assertThatThrownBy(services::start)
          .isInstanceOf(LocalProblem.class)
          .hasMessageContaining("already running from this folder")
          .hasMessageContaining("PREMORTEM_LOCAL_FOLDER=");
    }
  }

  @Test
  void a_missing_distribution_names_the_build_that_fetches_it() throws Exception {
    Path empty = folder.resolve("nothing");
    LocalServices services = services(folder, Ports.anyFree(), Optional.of(empty));
    assertThatThrownBy(services::start)
        .isInstanceOf(LocalProblem.class)
        .hasMessageContaining(empty.toString())
        .hasMessageContaining("./mvnw -DskipTests package");
  }

  @Test
  void a_folder_that_cannot_be_made_is_named() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    LocalServices services = services(file.resolve("data"), Ports.anyFree(), Optional.empty());
    assertThatThrownBy(services::start)
        .isInstanceOf(LocalProblem.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void data_of_another_major_version_are_left_alone() throws Exception {
    Path data = Files.createDirectories(folder.resolve("database"));
    Files.writeString(data.resolve("premortem-complete"), "");
    Files.writeString(data.resolve("PG_VERSION"), "17\n");
    PostgresServer postgres = new PostgresServer(folder, Ports.anyFree(), false, english);
    assertThatThrownBy(postgres::start)
        .isInstanceOf(LocalProblem.class)
        .hasMessageContaining("was written by PostgreSQL 17");
    assertThat(data.resolve("PG_VERSION")).exists();
  }

  @Test
  void services_of_ones_own_are_a_database_and_keycloak_or_neither() throws Exception {
    Map<String, String> database = Map.of("quarkus.datasource.jdbc.url", "jdbc:postgresql://db/x");
    Map<String, String> both =
        Map.of(
            "quarkus.datasource.jdbc.url", "jdbc:postgresql://db/x",
            "quarkus.oidc.auth-server-url", "https://id.example.com/realms/x");
    assertThat(LocalServices.needed(configured(both), english)).isFalse();
    assertThat(LocalServices.needed(configured(Map.of()), english)).isTrue();
    assertThatThrownBy(() -> LocalServices.needed(configured(database), english))
        .isInstanceOf(LocalProblem.class)
        .hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL is set")
        .hasMessageContaining("QUARKUS_OIDC_AUTH_SERVER_URL is not");
  }

  @Test
  void a_build_without_this_platforms_postgresql_says_so() {
    assertThatThrownBy(() -> new PostgresArchive("plan9-mips").open(english))
        .isInstanceOf(LocalProblem.class)
        .hasMessageContaining("no PostgreSQL for this machine (plan9-mips)")
        .hasMessageContaining("QUARKUS_OIDC_AUTH_SERVER_URL");
  }

  @Test
  void each_platform_has_its_archive() {
    assertThat(PostgresArchive.of("Linux", "amd64").fileName())
        .isEqualTo("postgres-linux-x86_64.txz");
    assertThat(PostgresArchive.of("Mac OS X", "aarch64").fileName())
        .isEqualTo("postgres-darwin-arm_64.txz");
    assertThat(PostgresArchive.of("Windows 11", "aarch64").fileName())
        .isEqualTo("postgres-windows-x86_64.txz");
  }

  @Test
  void a_port_that_is_none_is_named() {
    for (String bad : List.of("0", "65536", "-1", "http", "")) {
      assertThatThrownBy(
              () -> LocalSettings.from(configured(Map.of(LocalSettings.POSTGRES_PORT, bad))))
          .isInstanceOf(LocalProblem.class)
          .hasMessageContaining(LocalSettings.POSTGRES_PORT);
    }
  }

  private LocalServices services(Path where, int postgresPort, Optional<Path> keycloakHome)
      throws IOException {
    return new LocalServices(
        new LocalSettings(where, keycloakHome, postgresPort, Ports.anyFree(), true), english);
  }

  private static Function<String, Optional<String>> configured(Map<String, String> values) {
    return name -> Optional.ofNullable(values.get(name));
  }
}
