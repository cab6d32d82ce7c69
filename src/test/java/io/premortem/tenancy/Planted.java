package io.premortem.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Markup at the end of every text that Acme keeps, found by the database's catalogue: what a person
 * could have written into any field, whatever the fields' own checks let through today.
 */
final class Planted implements AutoCloseable {
  static final String MARKUP =
      "\"'><img src=x onerror=planted()></script><script>planted()</script>";

  /** Any of these in a page would be the markup at work. */
  static final List<String> ALIVE = List.of("<img src=x", "<script>planted", "<script>announced");

  /** The markup as a page shows it. */
  static final String SHOWN = "&lt;img src=x onerror=planted()&gt;";

  // Words of ours and references, which nobody writes: the code reads them.
  private static final Pattern OURS =
      Pattern.compile(
          ".*_hash|hash|.*_id|id|.*_key|key|.*_by|.*_version|role|state|status|kind|stage|recipe"
              + "|target|subject|area|ending|scopes|location|media_type|mitigation|obligation|model"
              + "|currency|language|zone|preset|format|frequency|issuer|alias|domain|sections|bands");

  private record Kept(String table, String column, String id, String value) {}

  private final Connection owner;
  private final List<Kept> kept = new ArrayList<>();

  /**
   * @param owner of the schema, whom row-level security holds to Acme
   */
  Planted(Connection owner) throws SQLException {
    this.owner = owner;
    try (var statement = owner.createStatement()) {
      statement.execute("select set_config('premortem.tenant', 'acme', false)");
    }
    for (var table : Catalogue.withIdentifier(owner)) {
      for (var column : texts(table.name())) {
        plant(table.name(), column);
      }
    }
  }

  int texts() {
    return kept.size();
  }

  private List<String> texts(String table) throws SQLException {
    return Catalogue.strings(
            owner,
            "select a.attname from pg_attribute a where a.attrelid = '"
                + table
                + "'::regclass and a.atttypid = 'text'::regtype and a.attnum > 0"
                + " and not a.attisdropped and a.attgenerated = ''")
        .stream()
        .filter(name -> !OURS.matcher(name).matches())
        .toList();
  }

  private void plant(String table, String column) throws SQLException {
    try (var statement = owner.createStatement();
        var rows =
            statement.executeQuery(
                "select id, " + column + " from " + table + " where " + column + " !~ '^[\\[{]'")) {
      while (rows.next()) {
        var row = new Kept(table, column, rows.getString(1), rows.getString(2));
        if (write(row, row.value() + MARKUP)) {
          kept.add(row);
        }
      }
    }
  }

  /** False where the table's own rules let no such text in. */
  private boolean write(Kept row, String value) {
    var sql =
        "update %s set %s = ? where id = cast(? as uuid)".formatted(row.table(), row.column());
    try (var statement = owner.prepareStatement(sql)) {
      statement.setString(1, value);
      statement.setString(2, row.id());
      return statement.executeUpdate() == 1;
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void close() throws SQLException {
    kept.forEach(row -> write(row, row.value()));
    owner.close();
  }
}
