package io.premortem.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The owner of the database, who runs the migrations and may create the application's restricted
 * role, and the database.
 */
final class OwnerAndDatabase {
  static final String OWNER = "premortem_owner";

  private OwnerAndDatabase() {}

  static void create(String jdbcUrl) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl);
    source.setUser(PostgresServer.SUPERUSER);
    source.setPassword(PostgresServer.PASSWORD);
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE ROLE %s LOGIN NOSUPERUSER NOBYPASSRLS CREATEROLE PASSWORD '%s'"
              .formatted(OWNER, PostgresServer.PASSWORD));
      statement.execute("CREATE DATABASE premortem OWNER " + OWNER);
    }
  }
}
