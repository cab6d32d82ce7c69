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

  List<ReportEntity> newest(int limit) {
    return findAll(Sort.descending("createdAt")).page(0, limit).list();
  }
}
