package io.premortem.report.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The companies that each of the current fund's people keeps an eye on. */
@ApplicationScoped
public class Watches {
  private final WatchStore store;
  private final Clock clock;

  Watches(WatchStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Aliases. */
  @Transactional
  public Set<String> of(String subject) {
    return store.of(subject).stream().map(row -> row.company).collect(Collectors.toSet());
  }

  /**
   * @param company alias
   */
  @Transactional
  public void watch(String subject, String company) {
    if (store.find(subject, company).isEmpty()) {
      var row = new WatchEntity();
      row.id = UUID.randomUUID();
      row.subject = subject;
      row.company = company;
      row.createdAt = clock.instant();
      store.persist(row);
    }
  }

  @Transactional
  public void unwatch(String subject, String company) {
    store.find(subject, company).ifPresent(store::delete);
  }
}
