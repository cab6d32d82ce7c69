package io.premortem.report.readings;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ReadingStore implements PanacheRepositoryBase<ReadingEntity, UUID> {
  private static final int MOST = 5_000;

  List<ReadingEntity> of(UUID share) {
    return find("shareId", Sort.by("viewer").and("number"), share).page(0, MOST).list();
  }

  /** Adds up in the database: two windows of one reader report at the same time. */
  void add(UUID share, String viewer, int number, String section, int seconds, Instant at) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into report_reading
              (tenant_id, id, share_id, viewer, number, section, seconds, last_at)
            values (current_setting('premortem.tenant'), gen_random_uuid(), :share, :viewer,
              :number, :section, :seconds, :at)
            on conflict (tenant_id, share_id, viewer, number, section)
            do update set seconds = least(report_reading.seconds + excluded.seconds, 1000000),
              last_at = excluded.last_at""")
        .setParameter("share", share)
        .setParameter("viewer", viewer)
        .setParameter("number", number)
        .setParameter("section", section)
        .setParameter("seconds", seconds)
        .setParameter("at", at)
        .executeUpdate();
  }
}
