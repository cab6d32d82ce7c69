package io.premortem.report;

import io.premortem.tenancy.TenantScope;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ShareStore implements PanacheRepositoryBase<ShareEntity, UUID> {

  /** Whose share it is. */
  record Place(String tenant, UUID share) {}

  /**
   * Finds a share without knowing its tenant: the policy {@code announced} shows the one row whose
   * hash this transaction announces.
   */
  Optional<Place> announced(String tokenHash) {
    var entities = getEntityManager();
    entities
        .createNativeQuery("select set_config('premortem.share', :hash, true)", String.class)
        .setParameter("hash", tokenHash)
        .getSingleResult();
    List<?> rows =
        entities
            .createNativeQuery("select tenant_id, id from report_share where token_hash = :hash")
            .setParameter("hash", tokenHash)
            .getResultList();
    return rows.stream().map(ShareStore::place).findFirst();
  }

  /**
   * What others share with the current tenant, by the policy {@code held}; open or not, newest
   * first.
   */
  List<Place> held() {
    return places(
        getEntityManager()
            .createNativeQuery(
                "select tenant_id, id from report_share where fund = :fund"
                    + " order by created_at desc, id"));
  }

  /** One of {@link #held}. */
  Optional<Place> held(UUID share) {
    return places(
            getEntityManager()
                .createNativeQuery(
                    "select tenant_id, id from report_share where fund = :fund and id = :share")
                .setParameter("share", share))
        .stream()
        .findFirst();
  }

  private static List<Place> places(Query query) {
    List<?> rows = query.setParameter("fund", TenantScope.requireTenant()).getResultList();
    return rows.stream().map(ShareStore::place).toList();
  }

  private static Place place(Object row) {
    var columns = (Object[]) row;
    return new Place((String) columns[0], (UUID) columns[1]);
  }

  /** Newest first. */
  List<ShareEntity> ofReports(List<UUID> reports) {
    return list("reportId in ?1", Sort.descending("createdAt"), reports);
  }

  /** Those open now that began with a snapshot before the number. */
  List<ShareEntity> openBefore(UUID assessment, int number, Instant now) {
    return list(
        "revokedAt is null and expiresAt > ?1 and reportId in"
            + " (select id from ReportEntity where assessmentId = ?2 and number < ?3)",
        now,
        assessment,
        number);
  }

  Optional<ShareEntity> findForChange(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }
}
