package io.premortem.tenancy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AuditStore implements PanacheRepositoryBase<AuditEntryEntity, UUID> {
  private static final Sort NEWEST = Sort.descending("sequence");

  /** Held until the transaction ends. */
  void lockChain() {
    getEntityManager()
        .createNativeQuery(
            "select 1 from pg_advisory_xact_lock(hashtextextended(:chain, 0))", Integer.class)
        .setParameter("chain", "audit:" + TenantScope.requireTenant())
        .getSingleResult();
  }

  Optional<AuditEntry> last() {
    return findAll(NEWEST).firstResultOptional().map(AuditEntryEntity::toRecord);
  }

  List<AuditEntry> newest(int limit) {
    return findAll(NEWEST).page(0, limit).stream().map(AuditEntryEntity::toRecord).toList();
  }

  /** Newest first, those before a sequence number. */
  List<AuditEntry> find(AuditFilter filter, long before, int limit) {
    return find(
            """
            sequence < :before and (:actor = '' or actor = :actor)
            and (:action = '' or action like :pattern escape '!')
            and (:object = '' or object = :object) and at >= :from and at < :to""",
            NEWEST,
            Parameters.with("before", before)
                .and("actor", filter.actor())
                .and("action", filter.action())
                .and("pattern", filter.action().replaceAll("([!%_])", "!$1") + "%")
                .and("object", filter.object())
                .and("from", filter.from())
                .and("to", filter.to()))
        .page(0, limit)
        .stream()
        .map(AuditEntryEntity::toRecord)
        .toList();
  }

  List<AuditEntry> all() {
    return findAll(Sort.ascending("sequence")).stream().map(AuditEntryEntity::toRecord).toList();
  }

  void append(AuditEntry entry) {
    var row = new AuditEntryEntity();
    row.id = UUID.randomUUID();
    row.sequence = entry.sequence();
    row.at = entry.at();
    row.actor = entry.actor();
    row.action = entry.action();
    row.object = entry.object();
    row.detail = entry.detail();
    row.previousHash = entry.previousHash();
    row.hash = entry.hash();
    persist(row);
  }
}
