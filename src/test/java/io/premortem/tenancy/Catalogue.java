package io.premortem.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tables as PostgreSQL's catalogue lists them. */
final class Catalogue {
  private static final String TABLES =
      """
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and c.relname <> 'flyway_schema_history'""";

  private Catalogue() {}

  /**
   * A table whose rows have an {@code id}.
   *
   * @param age what to order by, newest first
   */
  record Table(String name, String age) {}

  static List<String> all(Connection connection) throws SQLException {
    return strings(connection, "select c.relname " + TABLES + " order by 1");
  }

  static List<String> ofTenants(Connection connection) throws SQLException {
    return strings(
        connection, "select c.relname " + TABLES + " and " + has("tenant_id") + " order by 1");
  }

  static List<Table> withIdentifier(Connection connection) throws SQLException {
    var dated = strings(connection, "select c.relname " + TABLES + " and " + has("created_at"));
    return strings(
            connection,
            "select c.relname "
                + TABLES
                + " and "
                + has("tenant_id")
                + " and "
                + has("id")
                + " order by 1")
        .stream()
        .map(name -> new Table(name, dated.contains(name) ? "created_at desc" : "ctid desc"))
        .toList();
  }

  /** Tables on which row-level security is off, not forced, or without a policy. */
  static List<String> unguarded(Connection connection) throws SQLException {
    return strings(
        connection,
        "select c.relname "
            + TABLES
            + " and not (c.relrowsecurity and c.relforcerowsecurity"
            + " and exists (select from pg_policy p where p.polrelid = c.oid))");
  }

  static List<String> strings(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private static String has(String column) {
    return "exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = '"
        + column
        + "' and not a.attisdropped)";
  }
}
