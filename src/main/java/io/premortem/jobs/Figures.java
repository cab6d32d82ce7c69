package io.premortem.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Jobs and workers of the whole platform in figures, for administrators. */
@ApplicationScoped
public class Figures {
  private final FiguresStore store;
  private final Clock clock;

  Figures(FiguresStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** By kind and state. */
  @Transactional
  public List<JobFigures> jobs() {
    return store.jobs();
  }

  /** Those with something in hand. */
  @Transactional
  public List<WorkerFigures> workers() {
    return store.workers();
  }

  @Transactional
  public QueueFigures queue() {
    return store.queue(clock.instant());
  }
}
