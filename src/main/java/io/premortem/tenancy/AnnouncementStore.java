package io.premortem.tenancy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AnnouncementStore implements PanacheRepositoryBase<AnnouncementEntity, UUID> {
  List<AnnouncementEntity> at(Instant now) {
    return list("until > ?1", Sort.descending("createdAt"), now);
  }
}
