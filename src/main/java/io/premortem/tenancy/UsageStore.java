package io.premortem.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.Session;

/** Counts over the current tenant's rows in all rooms. */
@ApplicationScoped
class UsageStore {
  private final Session rows;

  UsageStore(Session rows) {
    this.rows = rows;
  }

  long members() {
    return count("select count(*) from member");
  }

  long unfinishedJobs() {
    return count("select count(*) from job where state in ('QUEUED', 'RUNNING')");
  }

  long jobsSince(Instant since) {
    return rows.createNativeQuery("select count(*) from job where created_at >= :since", Long.class)
        .setParameter("since", since)
        .getSingleResult();
  }

  long storedBytes() {
    return count("select coalesce(sum(bytes), 0)::bigint from blob");
  }

  private long count(String query) {
    return rows.createNativeQuery(query, Long.class).getSingleResult();
  }
}
