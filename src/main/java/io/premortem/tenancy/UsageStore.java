package io.premortem.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

  /** Oldest first, every day of them. */
  List<UsageDay> days(LocalDate from, LocalDate to) {
    return rows
        .createNativeQuery(
            """
            select d.day::date,
              (select coalesce(sum(predicted), 0)::bigint from prediction_usage where day = d.day::date),
              (select count(*) from job where (created_at at time zone 'UTC')::date = d.day::date),
              (select coalesce(sum(bytes), 0)::bigint from blob
                where (created_at at time zone 'UTC')::date <= d.day::date)
            from generate_series(cast(:from as date), cast(:to as date), interval '1 day') as d(day)
            order by 1""",
            Tuple.class)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultList()
        .stream()
        .map(
            row ->
                new UsageDay(
                    row.get(0, LocalDate.class),
                    row.get(1, Long.class),
                    row.get(2, Long.class),
                    row.get(3, Long.class)))
        .toList();
  }

  private long count(String query) {
    return rows.createNativeQuery(query, Long.class).getSingleResult();
  }
}
