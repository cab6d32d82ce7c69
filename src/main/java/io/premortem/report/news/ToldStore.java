package io.premortem.report.news;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ToldStore implements PanacheRepositoryBase<ToldEntity, UUID> {
  boolean told(UUID report, String address) {
    return count("reportId = ?1 and address = ?2", report, address) > 0;
  }
}
