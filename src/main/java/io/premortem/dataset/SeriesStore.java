package io.premortem.dataset;

import io.premortem.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The names of the current tenant and the numbers of their versions. */
@ApplicationScoped
class SeriesStore {
  /**
   * A place in a series.
   *
   * @param version that nobody else is given
   */
  record Place(UUID series, int version) {}

  private final Session rows;

  SeriesStore(Session rows) {
    this.rows = rows;
  }

  /** Whoever asks next for the same name waits until this transaction ends. */
  void lock(String nameKey) {
    rows.createNativeQuery(
            "select 1 from pg_advisory_xact_lock("
                + "hashtext('dataset-series'), hashtext(:tenant || ' ' || :key))")
        .setParameter("tenant", TenantScope.requireTenant())
        .setParameter("key", nameKey)
        .getSingleResult();
  }

  /** The next place under the name; of a new series when there is none. */
  Place next(String nameKey) {
    var row =
        query(
                "insert into dataset_series (tenant_id, id, name_key, last_version)"
                    + " values (:tenant, :id, :key, 1)"
                    + " on conflict (tenant_id, name_key)"
                    + " do update set last_version = dataset_series.last_version + 1"
                    + " returning id, last_version",
                Tuple.class)
            .setParameter("id", UUID.randomUUID())
            .setParameter("key", nameKey)
            .getSingleResult();
    return new Place((UUID) row.get(0), ((Number) row.get(1)).intValue());
  }

  Optional<UUID> find(String nameKey) {
    return query(
            "select id from dataset_series where tenant_id = :tenant and name_key = :key",
            UUID.class)
        .setParameter("key", nameKey)
        .getResultStream()
        .findFirst();
  }

  void rename(UUID series, String nameKey) {
    rows.createNativeQuery(
            "update dataset_series set name_key = :key where tenant_id = :tenant and id = :id")
        .setParameter("tenant", TenantScope.requireTenant())
        .setParameter("key", nameKey)
        .setParameter("id", series)
        .executeUpdate();
  }

  /** Holds the series until this transaction ends: no version joins or leaves it meanwhile. */
  void hold(UUID series) {
    query(
            "select id from dataset_series where tenant_id = :tenant and id = :id for update",
            UUID.class)
        .setParameter("id", series)
        .getResultList();
  }

  void delete(UUID series) {
    rows.createNativeQuery("delete from dataset_series where tenant_id = :tenant and id = :id")
        .setParameter("tenant", TenantScope.requireTenant())
        .setParameter("id", series)
        .executeUpdate();
  }

  private <T> NativeQuery<T> query(String sql, Class<T> type) {
    return rows.createNativeQuery(sql, type).setParameter("tenant", TenantScope.requireTenant());
  }
}
