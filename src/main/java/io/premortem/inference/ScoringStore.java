package io.premortem.inference;

import io.premortem.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ScoringStore {
  private static final String COLUMNS =
      "select id, model_id, dataset_id, dataset_name, blob_id, made_id, scored, skipped,"
          + " created_by, created_at from scoring where tenant_id = :tenant";

  private final EntityManager rows;

  ScoringStore(EntityManager rows) {
    this.rows = rows;
  }

  void insert(Scoring scoring) {
    tenant(
            rows.createNativeQuery(
                "insert into scoring (tenant_id, id, model_id, dataset_id, dataset_name, blob_id,"
                    + " made_id, scored, skipped, created_by, created_at) values (:tenant, :id,"
                    + " :model, :dataset, :name, cast(:blob as uuid), cast(:made as uuid),"
                    + " :scored, :skipped, :by, :at)"))
        .setParameter("id", scoring.id())
        .setParameter("model", scoring.model())
        .setParameter("dataset", scoring.dataset())
        .setParameter("name", scoring.datasetName())
        .setParameter("blob", text(scoring.blob()))
        .setParameter("made", text(scoring.made()))
        .setParameter("scored", scoring.scored())
        .setParameter("skipped", scoring.skipped())
        .setParameter("by", scoring.createdBy())
        .setParameter("at", scoring.createdAt())
        .executeUpdate();
  }

  Optional<Scoring> find(UUID id) {
    return records(
            tenant(rows.createNativeQuery(COLUMNS + " and id = :id", Tuple.class))
                .setParameter("id", id))
        .stream()
        .findFirst();
  }

  /** Newest first. */
  List<Scoring> of(UUID model, int limit) {
    return records(
        tenant(
                rows.createNativeQuery(
                    COLUMNS + " and model_id = :model order by created_at desc, id", Tuple.class))
            .setParameter("model", model)
            .setMaxResults(limit));
  }

  void delete(UUID id) {
    tenant(rows.createNativeQuery("delete from scoring where tenant_id = :tenant and id = :id"))
        .setParameter("id", id)
        .executeUpdate();
  }

  private static Query tenant(Query query) {
    return query.setParameter("tenant", TenantScope.requireTenant());
  }

  private static String text(UUID id) {
    return id == null ? null : id.toString();
  }

  private static List<Scoring> records(Query query) {
    return ((List<?>) query.getResultList())
        .stream().map(Tuple.class::cast).map(ScoringStore::toRecord).toList();
  }

  private static Scoring toRecord(Tuple row) {
    return new Scoring(
        (UUID) row.get(0),
        (UUID) row.get(1),
        (UUID) row.get(2),
        (String) row.get(3),
        (UUID) row.get(4),
        (UUID) row.get(5),
        ((Number) row.get(6)).longValue(),
        ((Number) row.get(7)).longValue(),
        (String) row.get(8),
        (Instant) row.get(9));
  }
}
