package io.premortem.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class FiguresStore {
  private final EntityManager rows;

  FiguresStore(EntityManager rows) {
    this.rows = rows;
  }

  List<JobFigures> jobs() {
    return tuples(
            "select kind, state, jobs, oldest, failed_lately from job_figures() order by 1, 2")
        .stream()
        .map(
            row ->
                new JobFigures(
                    row.get(0, String.class),
                    Job.State.valueOf(row.get(1, String.class)),
                    row.get(2, Long.class),
                    row.get(3, Instant.class),
                    row.get(4, Long.class)))
        .toList();
  }

  List<WorkerFigures> workers() {
    return tuples(
            "select picked_by, count(*), min(last_heartbeat) from scheduled_tasks"
                + " where picked group by picked_by order by picked_by")
        .stream()
        .map(
            row ->
                new WorkerFigures(
                    row.get(0, String.class), row.get(1, Long.class), row.get(2, Instant.class)))
        .toList();
  }

  QueueFigures queue(Instant now) {
    var row =
        (Tuple)
            rows.createNativeQuery(
                    "select count(*), min(execution_time) from scheduled_tasks"
                        + " where not picked and execution_time <= :now",
                    Tuple.class)
                .setParameter("now", now)
                .getSingleResult();
    return new QueueFigures(row.get(0, Long.class), row.get(1, Instant.class));
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> tuples(String query) {
    return rows.createNativeQuery(query, Tuple.class).getResultList();
  }
}
