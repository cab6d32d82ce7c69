package io.premortem.report.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who of the current fund wants the weekly letter. */
@ApplicationScoped
public class Digests {
  private final DigestStore store;
  private final Clock clock;

  Digests(DigestStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Transactional
  public boolean wanted(String subject) {
    return store.of(subject).isPresent();
  }

  /** From now on: the first letter tells of what moves after this. */
  @Transactional
  public void ask(String subject) {
    if (store.of(subject).isEmpty()) {
      var row = new DigestEntity();
      row.id = UUID.randomUUID();
      row.subject = subject;
      row.toldUntil = clock.instant();
      store.persist(row);
    }
  }

  @Transactional
  public void end(String subject) {
    store.of(subject).ifPresent(store::delete);
  }

  /** Who was last told before the time, by subject, and until when. */
  @Transactional
  Map<String, Instant> toldBefore(Instant time) {
    return store.listAll().stream()
        .filter(row -> row.toldUntil.isBefore(time))
        .collect(Collectors.toMap(row -> row.subject, row -> row.toldUntil));
  }

  @Transactional
  void told(String subject, Instant until) {
    store.of(subject).ifPresent(row -> row.toldUntil = until);
  }
}
