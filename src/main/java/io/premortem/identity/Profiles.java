package io.premortem.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** What people chose for themselves; it outlives their sessions and belongs to no tenant. */
@ApplicationScoped
public class Profiles {
  private final PersonStore store;
  private final Clock clock;

  Profiles(PersonStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Transactional
  public Profile of(String subject) {
    return store.announced(subject).map(PersonEntity::toRecord).orElse(Profile.NOTHING);
  }

  @Transactional
  public void choose(String subject, Profile profile) {
    var row = store.announced(subject).orElseGet(() -> fresh(subject));
    row.language = profile.language();
    row.currency = profile.currency();
    row.zone = profile.zone() == null ? null : profile.zone().getId();
    row.changedAt = clock.instant();
    store.persist(row);
  }

  @Transactional
  public void chooseLanguage(String subject, String language) {
    choose(subject, of(subject).withLanguage(language));
  }

  private static PersonEntity fresh(String subject) {
    var row = new PersonEntity();
    row.subject = subject;
    return row;
  }
}
