package io.premortem.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What the database itself refuses, asked as the application's role past all of our code. */
@QuarkusTest
class RowSecurityTest {
  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  @Test
  void shows_nothing_without_a_tenant() throws SQLException {
    try (var connection = connect()) {
      for (var table : tenantTables(connection)) {
        assertThat(count(connection, table, "true")).as(table).isZero();
      }
    }
  }

  @Test
  void shows_a_tenant_its_own_rows_alone() throws SQLException {
    try (var connection = connect()) {
      execute(connection, "select set_config('premortem.tenant', 'acme', false)");
      assertThat(count(connection, "organization", "true")).isEqualTo(1);
      assertThat(count(connection, "audit_entry", "true")).isPositive();
      for (var table : tenantTables(connection)) {
        assertThat(count(connection, table, "tenant_id <> 'acme'")).as(table).isZero();
      }
    }
  }

  @Test
  void takes_no_row_of_another_tenant() throws SQLException {
    try (var connection = connect()) {
      execute(connection, "select set_config('premortem.tenant', 'acme', false)");
      assertThatThrownBy(
              () ->
                  execute(
                      connection,
                      """
                      insert into member values
                        ('beta', gen_random_uuid(), 'x', 'x', 'x', 'OWNER', now())"""))
          .hasMessageContaining("row-level security");
    }
  }

  @Test
  void cannot_be_switched_off_by_the_application() throws SQLException {
    try (var connection = connect()) {
      execute(connection, "set row_security = off");
      assertThatThrownBy(() -> count(connection, "organization", "true"))
          .hasMessageContaining("row-level security");
      for (var statement :
          List.of(
              "alter table organization disable row level security",
              "alter table organization no force row level security",
              "drop policy tenant_isolation on organization",
              "alter role premortem_app bypassrls",
              "set role premortem_owner",
              "truncate audit_entry",
              "create table public.mine (id int)")) {
        assertThatThrownBy(() -> execute(connection, statement))
            .as(statement)
            .isInstanceOf(SQLException.class);
      }
    }
  }

  @Test
  void is_forced_with_a_policy_on_every_table() throws SQLException {
    try (var connection = connect()) {
      assertThat(
              strings(
                  connection,
                  """
                  select c.relname from pg_class c
                  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                    and c.relname <> 'flyway_schema_history'
                    and not (c.relrowsecurity and c.relforcerowsecurity
                      and exists (select from pg_policy p where p.polrelid = c.oid))"""))
          .isEmpty();
      assertThatThrownBy(() -> count(connection, "flyway_schema_history", "true"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void keeps_audit_entries_as_they_were_written() throws SQLException {
    try (var connection = connect()) {
      execute(connection, "select set_config('premortem.tenant', 'acme', false)");
      assertThatThrownBy(() -> execute(connection, "update audit_entry set detail = 'x'"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> execute(connection, "delete from audit_entry"))
          .hasMessageContaining("permission denied");
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  private static List<String> tenantTables(Connection connection) throws SQLException {
    var tables =
        strings(
            connection,
            """
            select c.relname from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')""");
    assertThat(tables).contains("organization", "member", "job", "audit_entry");
    return tables;
  }

  private static List<String> strings(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private static long count(Connection connection, String table, String condition)
      throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery("select count(*) from " + table + " where " + condition)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
