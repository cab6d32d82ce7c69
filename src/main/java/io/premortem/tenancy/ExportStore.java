package io.premortem.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;

/** Every row of the current tenant, by the catalogue: a new table is exported without asking. */
@ApplicationScoped
class ExportStore {
  private static final int FETCHED = 200;

  // Keys and what would open a link; of no use to whoever takes the data along.
  private static final String SECRETS =
      "array['token_hash','passcode_hash','code_hash','key_hash','secret_hash','salt']";

  private final Session rows;

  ExportStore(Session rows) {
    this.rows = rows;
  }

  /** Tables with a tenant's rows, but for the chunks of files. */
  List<String> tables() {
    return rows.createNativeQuery(
            """
            select c.relname from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
              and not a.attisdropped
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
              and c.relname <> 'blob_chunk'
            order by 1""",
            String.class)
        .getResultList();
  }

  /**
   * The tenant's own rows: a policy may show it rows of others too, such as a share made for it.
   *
   * @param table one of {@link #tables}
   * @param line takes a row as JSON
   */
  void each(String table, Consumer<String> line) {
    var query =
        rows.createNativeQuery(
            """
            select (to_jsonb(t) - %s)::text from "%s" t
            where tenant_id = current_setting('premortem.tenant')"""
                .formatted(SECRETS, table),
            String.class);
    try (var stream = query.setFetchSize(FETCHED).getResultStream()) {
      stream.forEach(line);
    }
  }

  List<UUID> files() {
    return rows.createNativeQuery("select id from blob order by created_at", UUID.class)
        .getResultList();
  }

  /** A file's chunks in order, about 1 MiB each. */
  void chunks(UUID file, Consumer<byte[]> chunk) {
    var query =
        rows.createNativeQuery(
                "select content from blob_chunk where blob_id = :file order by sequence",
                byte[].class)
            .setParameter("file", file)
            .setFetchSize(1);
    try (var stream = query.getResultStream()) {
      stream.forEach(chunk);
    }
  }
}
