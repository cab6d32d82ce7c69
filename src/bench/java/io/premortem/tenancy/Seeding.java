package io.premortem.tenancy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Fills Acme up to 50 data sets and 10 models, copies the whole tenant a thousand times, takes the
 * copies away again, and shows how PostgreSQL finds a list's rows.
 *
 * <p>Arguments: JDBC address of the database, password of the superuser {@code postgres}, and what
 * to do: {@code fill}, {@code copy 1000}, {@code remove} or {@code explain}.
 */
public final class Seeding {
  private static final int DATASETS = 50;
  private static final int MODELS = 10;
  private static final String OURS = "t[0-9]{5}";

  private final Connection database;

  private Seeding(Connection database) {
    this.database = database;
  }

  public static void main(String[] args) throws SQLException {
    try (var database = DriverManager.getConnection(args[0], "postgres", args[1])) {
      var seeding = new Seeding(database);
      switch (args[2]) {
        case "fill" -> seeding.fill();
        case "copy" -> seeding.copy(Integer.parseInt(args[3]));
        case "remove" -> seeding.remove();
        case "explain" -> seeding.explain();
        default -> throw new IllegalArgumentException(args[2]);
      }
    }
  }

  private void fill() throws SQLException {
    multiply("dataset_series", "last_version = 1", DATASETS, "id", "name_key");
    run(
        """
        insert into dataset
        select (jsonb_populate_record(null::dataset, to_jsonb(d) || jsonb_build_object(
          'id', gen_random_uuid(), 'series_id', s.id, 'version', 1, 'name', s.name_key))).*
        from dataset_series s, (select * from dataset where tenant_id = 'acme' limit 1) d
        where s.tenant_id = 'acme'
          and not exists (select from dataset x where x.tenant_id = 'acme' and x.series_id = s.id)""");
    multiply("model", "true", MODELS, "id", "name");
    run("analyze");
    System.out.println(
        "Acme: " + count("dataset") + " data sets, " + count("model") + " models, "
            + count("report") + " reports");
  }

  /** Copies one row of Acme's until there are so many. */
  private void multiply(String table, String which, int many, String id, String name)
      throws SQLException {
    run(
        """
        insert into %s
        select (jsonb_populate_record(null::%s, to_jsonb(r) || jsonb_build_object(
          '%s', gen_random_uuid(), '%s', 'copy ' || n, 'stage', 'CANDIDATE'))).*
        from (select * from %s where tenant_id = 'acme' and %s limit 1) r,
          generate_series(1, %d - (select count(*) from %s where tenant_id = 'acme')) n"""
            .formatted(table, table, id, name, table, which, many, table));
  }

  /** Keys begin with the tenant, so that a copy may keep Acme's identifiers. */
  private void copy(int tenants) throws SQLException {
    run("set session_replication_role = replica");
    for (var table : tables()) {
      run(
          """
          insert into %1$s (%2$s) select %2$s from (
            select (jsonb_populate_record(null::%1$s, to_jsonb(r) || jsonb_build_object(
              'tenant_id', 't' || lpad(n::text, 5, '0') %3$s))).*
            from %1$s r, generate_series(1, %4$d) n where r.tenant_id = 'acme')"""
              .formatted(table, columns(table), secrets(table), tenants));
    }
    run("analyze");
    System.out.println(
        "copied " + tenants + " times; the database has " + size() + ", its largest table "
            + text("select relname || ': ' || reltuples::bigint || ' rows' from pg_class"
                + " where relkind = 'r' order by reltuples desc limit 1"));
  }

  private void remove() throws SQLException {
    run("set session_replication_role = replica");
    for (var table : tables()) {
      run("delete from " + table + " where tenant_id ~ '^" + OURS + "$'");
    }
    run("vacuum analyze");
  }

  /** As the application asks: as its role, under row-level security, for one of the copies. */
  private void explain() throws SQLException {
    run("set role premortem_app");
    run("select set_config('premortem.tenant', 't00500', false)");
    for (var table : List.of("dataset", "model", "assessment", "report", "audit_entry")) {
      var order = table.equals("audit_entry") ? "sequence desc" : "created_at desc, id";
      var plan =
          texts(
              "explain select id from %s where tenant_id = 't00500' order by %s limit 51"
                  .formatted(table, order));
      if (plan.stream().anyMatch(line -> line.contains("Seq Scan"))) {
        throw new IllegalStateException(table + " is read whole: " + plan);
      }
      System.out.println(
          table + ": " + plan.stream().filter(line -> line.contains("using")).findFirst()
              .map(line -> line.replaceAll("^[ >-]*| *\\(cost.*", "")).orElse(plan.toString()));
    }
  }

  /** What is unique over all tenants is made so. */
  private static String secrets(String table) {
    return switch (table) {
      case "report_share", "api_key", "invitation" ->
          ", 'token_hash', encode(sha256((r.token_hash || n)::bytea), 'hex')";
      default -> "";
    };
  }

  /** All but the bytes of files, which no list reads. */
  private List<String> tables() throws SQLException {
    return texts(
        """
        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
        where a.attname = 'tenant_id' and c.relkind = 'r'
          and c.relnamespace = 'public'::regnamespace and c.relname <> 'blob_chunk'
        order by c.relname <> 'organization', c.relname""");
  }

  /** All but those that PostgreSQL computes itself. */
  private String columns(String table) throws SQLException {
    return text(
        """
        select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
        where attrelid = '%s'::regclass and attnum > 0 and attgenerated = '' and not attisdropped"""
            .formatted(table));
  }

  private String count(String table) throws SQLException {
    return text("select count(*) from " + table + " where tenant_id = 'acme'");
  }

  private String size() throws SQLException {
    return text("select pg_size_pretty(pg_database_size(current_database()))");
  }

  private String text(String query) throws SQLException {
    return texts(query).stream().collect(Collectors.joining(" "));
  }

  private List<String> texts(String query) throws SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
