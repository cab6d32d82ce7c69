package io.premortem.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ReportStore implements PanacheRepositoryBase<ReportEntity, UUID> {
  private static final Sort NEWEST = Sort.descending("number");

  Optional<ReportEntity> latest(UUID assessment) {
    return find("assessmentId", NEWEST, assessment).firstResultOptional();
  }

  /** Newest first. */
  List<ReportEntity> all(UUID assessment) {
    return list("assessmentId", NEWEST, assessment);
  }

  /** Without its content. */
  Reports.Snapshot snapshot(UUID report) {
    return getEntityManager()
        .createQuery(
            "select id, assessmentId, number, createdAt from ReportEntity where id = :report",
            Reports.Snapshot.class)
        .setParameter("report", report)
        .getSingleResult();
  }

  /**
   * Those from the number on that may be shown, newest first, without their content: the one of the
   * number itself, and later ones unless they are blocked.
   */
  List<Reports.Snapshot> since(UUID assessment, int number) {
    return getEntityManager()
        .createQuery(
            "select id, assessmentId, number, createdAt from ReportEntity where assessmentId = :assessment"
                + " and number >= :number and (number = :number or not blocked) order by number desc",
            Reports.Snapshot.class)
        .setParameter("assessment", assessment)
        .setParameter("number", number)
        .getResultList();
  }

  List<ReportEntity> newest(int limit) {
    return findAll(Sort.descending("createdAt")).page(0, limit).list();
  }
}
