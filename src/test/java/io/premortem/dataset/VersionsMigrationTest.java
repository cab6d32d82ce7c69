package io.premortem.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What was stored before there were versions gets them, in a schema of its own that is undone. */
@QuarkusTest
class VersionsMigrationTest {
  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.username")
  String owner;

  @ConfigProperty(name = "quarkus.flyway.password")
  String password;

  @Test
  void numbersWhatIsThereByNameAndTime() throws Exception {
    try (var connection = DriverManager.getConnection(url, owner, password)) {
      connection.setAutoCommit(false);
      try {
        before(connection);
        execute(connection, migration());
        assertThat(
                rows(
                    connection,
                    "select relforcerowsecurity::text from pg_class"
                        + " where oid = 'dataset'::regclass"))
            .containsExactly("true");
        execute(connection, "alter table dataset no force row level security");
        assertThat(
                rows(
                    connection,
                    "select tenant_id || ' ' || name || ' ' || version || ' '"
                        + " || coalesce(same_as::text, '-') || ' ' || search_key"
                        + " from dataset order by tenant_id, created_at"))
            .containsExactly(
                "one SALES 1 - sales\na.csv",
                "one SALES 2 1 sales\nb.csv",
                "one Costs 1 - costs\nc.csv",
                "one SALES 3 - sales\nd.csv",
                "two Sales 1 - sales\ne.csv");
        assertThat(
                rows(
                    connection,
                    "select tenant_id || ' ' || name_key || ' ' || last_version"
                        + " from dataset_series order by 1"))
            .containsExactly("one costs 1", "one sales 3", "two sales 1");
      } finally {
        connection.rollback();
      }
    }
  }

  /** The tables as they were, with the policy that hides rows even from their owner. */
  private static void before(Connection connection) throws SQLException {
    execute(
        connection,
        """
        create schema earlier;
        set local search_path = earlier;
        create table organization (alias text primary key);
        insert into organization values ('one'), ('two');
        create table dataset (
          tenant_id text not null references organization, id uuid not null,
          name text not null, file_name text not null, sha256 text not null,
          created_at timestamptz not null, primary key (tenant_id, id));
        insert into dataset values
          ('one', gen_random_uuid(), 'Sales', 'a.csv', 'aa', '2026-01-01'),
          ('one', gen_random_uuid(), ' sales', 'b.csv', 'aa', '2026-01-02'),
          ('one', gen_random_uuid(), 'Costs', 'c.csv', 'aa', '2026-01-03'),
          ('one', gen_random_uuid(), 'SALES', 'd.csv', 'dd', '2026-01-04'),
          ('two', gen_random_uuid(), 'Sales', 'e.csv', 'aa', '2026-01-05');
        alter table dataset enable row level security;
        alter table dataset force row level security;
        create policy tenant_isolation on dataset
          using (tenant_id = current_setting('premortem.tenant', true));
        """);
  }

  private static String migration() throws Exception {
    try (var sql =
        VersionsMigrationTest.class.getResourceAsStream(
            "/db/migration/V202611250240__dataset_versions.sql")) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> rows(Connection connection, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }
}
