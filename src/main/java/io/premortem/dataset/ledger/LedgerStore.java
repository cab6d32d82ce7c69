package io.premortem.dataset.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class LedgerStore implements PanacheRepositoryBase<LedgerEntity, UUID> {

  /** Keeps a choice and forgets what was computed before; {@code chosen} may be null. */
  void choose(String tenant, UUID dataset, String chosen) {
    getEntityManager()
        .createNativeQuery(
            "insert into dataset_ledger (tenant_id, dataset_id, chosen, rules)"
                + " values (:tenant, :dataset, :chosen, 0)"
                + " on conflict (tenant_id, dataset_id)"
                + " do update set chosen = excluded.chosen, result = null, rules = 0")
        .setParameter("tenant", tenant)
        .setParameter("dataset", dataset)
        .setParameter("chosen", chosen)
        .executeUpdate();
    getEntityManager().clear();
  }

  /**
   * Keeps what was computed, unless the choice has changed meanwhile; two who compute at once are
   * no trouble.
   */
  void keep(String tenant, UUID dataset, String chosen, String result, int rules) {
    getEntityManager()
        .createNativeQuery(
            "insert into dataset_ledger (tenant_id, dataset_id, chosen, result, rules)"
                + " values (:tenant, :dataset, :chosen, :result, :rules)"
                + " on conflict (tenant_id, dataset_id)"
                + " do update set result = excluded.result, rules = excluded.rules"
                + " where dataset_ledger.chosen is not distinct from excluded.chosen")
        .setParameter("tenant", tenant)
        .setParameter("dataset", dataset)
        .setParameter("chosen", chosen)
        .setParameter("result", result)
        .setParameter("rules", rules)
        .executeUpdate();
  }
}
