package io.premortem.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real server, started, stopped, killed and found again. */
class PostgresServerTest {
  private final List<String> said = new ArrayList<>();
  private final LocalConsole console =
      new LocalConsole(LocalMessages.in(Locale.ENGLISH), said::add);

  @TempDir Path folder;

  @Test
  void data_outlive_a_stop_and_a_killed_run() throws Exception {
    int port = Ports.anyFree();
    PostgresServer first = started(port);
    execute(first, "create table kept (x int); insert into kept values (7)");
    first.stop();
    assertThat(Ports.inUse(port)).isFalse();

    PostgresServer second = started(port);
    assertThat(kept(second)).isEqualTo(7);
    // As after a killed JVM: nobody stops it, and the next run finds it.

    PostgresServer third = started(port);
    assertThat(said).anyMatch(line -> line.contains("earlier run left behind"));
    assertThat(kept(third)).isEqualTo(7);
    third.stop();
  }

  @Test
  void a_stale_mark_of_a_process_that_is_not_postgres_does_not_matter() throws Exception {
    int port = Ports.anyFree();
    started(port).stop();
    long us = ProcessHandle.current().pid();
    Files.writeString(folder.resolve("database").resolve("postmaster.pid"), us + "\n");
    PostgresServer again = started(port);
    assertThat(ProcessHandle.current().isAlive()).isTrue();
    again.stop();
  }

  @Test
  void the_owner_is_no_superuser_and_needs_the_password() throws Exception {
    PostgresServer server = started(Ports.anyFree());
    try (Connection connection = owner(server, "premortem");
        ResultSet row =
            connection
                .createStatement()
                .executeQuery(
                    "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
      row.next();
      assertThat(row.getBoolean(1)).isFalse();
    }
    assertThatThrownBy(() -> owner(server, "wrong")).isInstanceOf(SQLException.class);
    server.stop();
  }

  private PostgresServer started(int port) throws Exception {
    PostgresServer server = new PostgresServer(folder, port, false, console);
    server.stopLeftover();
    server.start();
    return server;
  }

  private static Connection owner(PostgresServer server, String password) throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(), OwnerAndDatabase.OWNER, password);
  }

  private static void execute(PostgresServer server, String sql) throws SQLException {
    try (Connection connection = owner(server, "premortem")) {
      connection.createStatement().execute(sql);
    }
  }

  private static int kept(PostgresServer server) throws SQLException {
    try (Connection connection = owner(server, "premortem");
        ResultSet row = connection.createStatement().executeQuery("select x from kept")) {
      row.next();
      return row.getInt(1);
    }
  }
}
