package io.premortem.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Computed relations, to be had again without computing. */
@ApplicationScoped
class RelationsStore {
  private static final String TENANT = "current_setting('premortem.tenant', true)";

  private final EntityManager rows;

  RelationsStore(EntityManager rows) {
    this.rows = rows;
  }

  /**
   * @param method version of the computation; an older result counts as none
   */
  Optional<String> find(UUID dataset, String target, int method) {
    return rows.createNativeQuery(
            "select body from dataset_relations where tenant_id = "
                + TENANT
                + " and dataset_id = :dataset and target = :target and method = :method")
        .setParameter("dataset", dataset)
        .setParameter("target", target)
        .setParameter("method", method)
        .getResultStream()
        .map(String.class::cast)
        .findFirst();
  }

  /** Two requests may have computed the same; a data set may have gone meanwhile. */
  void save(UUID dataset, String target, int method, String body, Instant at) {
    rows.createNativeQuery(
            "insert into dataset_relations (tenant_id, dataset_id, target, method, body, computed_at)"
                + " select tenant_id, id, :target, :method, :body, :at from dataset"
                + " where tenant_id = "
                + TENANT
                + " and id = :dataset on conflict (tenant_id, dataset_id, target) do update"
                + " set method = excluded.method, body = excluded.body,"
                + " computed_at = excluded.computed_at")
        .setParameter("dataset", dataset)
        .setParameter("target", target)
        .setParameter("method", method)
        .setParameter("body", body)
        .setParameter("at", at)
        .executeUpdate();
  }
}
