package io.premortem.dataset.reading;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/**
 * DuckDB in this process, shut in one workspace: it reads and writes there and nowhere else, loads
 * no extension, and its settings are locked. Tables live in a file of the workspace, so that memory
 * stays within the limit.
 */
final class DuckDb implements AutoCloseable {

  /** Reads the current row. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes the current row. */
  @FunctionalInterface
  interface Visitor {
    void visit(ResultSet row) throws SQLException;
  }

  private final Connection connection;

  private DuckDb(Connection connection) {
    this.connection = connection;
  }

  static DuckDb open(Workspace workspace, DuckDbSettings settings) {
    var properties = new Properties();
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("autoload_known_extensions", "false");
    properties.setProperty("jdbc_stream_results", "true");
    Path file = workspace.file("work.duckdb");
    try {
      // DriverManager knows only the drivers of the class loader that asked first.
      var db = new DuckDb(new DuckDBDriver().connect("jdbc:duckdb:" + file, properties));
      db.lockIn(workspace, settings);
      return db;
    } catch (SQLException e) {
      throw new DuckDbException(e);
    }
  }

  private void lockIn(Workspace workspace, DuckDbSettings settings) {
    execute("SET allowed_directories = [" + text(workspace.directory().toString()) + "]");
    execute("SET temp_directory = " + text(workspace.file("spill").toString()));
    execute("SET memory_limit = " + text(settings.memoryMegabytes() + "MB"));
    execute("SET threads = " + settings.threads());
    execute("SET enable_external_access = false");
    execute("SET lock_configuration = true");
  }

  void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new DuckDbException(e);
    }
  }

  /** The single row of a query. */
  <T> T one(String sql, Row<T> row) {
    return all(sql, row).getFirst();
  }

  <T> List<T> all(String sql, Row<T> row) {
    List<T> rows = new ArrayList<>();
    forEach(sql, result -> rows.add(row.read(result)));
    return rows;
  }

  /** Hands each row to {@code visitor} as it comes, without keeping it. */
  void forEach(String sql, Visitor visitor) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        visitor.visit(result);
      }
    } catch (SQLException e) {
      throw new DuckDbException(e);
    }
  }

  /** {@code name} as an SQL identifier; the only way a user's text enters a statement. */
  static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A constant of ours (path, pattern, format) as an SQL string. */
  static String text(String constant) {
    return '\'' + constant.replace("'", "''") + '\'';
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new DuckDbException(e);
    }
  }
}
