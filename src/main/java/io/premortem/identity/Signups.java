package io.premortem.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Wishes to become a tenant: anybody asks, an administrator decides. */
@ApplicationScoped
public class Signups {
  private final SignupStore store;
  private final Clock clock;

  Signups(SignupStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Takes the wish; the texts have been checked. */
  @Transactional
  public void ask(String company, String name, String email, String note) {
    var row = new SignupEntity();
    row.id = UUID.randomUUID();
    row.company = company;
    row.name = name;
    row.email = email;
    row.note = note;
    row.createdAt = clock.instant();
    store.persist(row);
  }

  /** For administrators, oldest first. */
  @Transactional
  public List<Signup> undecided() {
    store.open();
    return store.oldestFirst().stream().map(SignupEntity::toRecord).toList();
  }

  /** For administrators; empty if there is none, or it was decided. */
  @Transactional
  public Optional<Signup> find(UUID id) {
    store.open();
    return store.findByIdOptional(id).map(SignupEntity::toRecord);
  }

  /** An administrator has decided: what was asked is kept no longer than that. */
  @Transactional
  public void close(UUID id) {
    store.open();
    store.deleteById(id);
  }
}
