package io.premortem.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** News of the platform, for all tenants. */
@ApplicationScoped
public class Announcements {
  private final AnnouncementStore store;
  private final OrganizationStore directory;
  private final Clock clock;

  Announcements(AnnouncementStore store, OrganizationStore directory, Clock clock) {
    this.store = store;
    this.directory = directory;
    this.clock = clock;
  }

  /** Those of now, newest first. */
  @Transactional
  public List<Announcement> current() {
    return store.at(clock.instant()).stream().map(AnnouncementEntity::toRecord).toList();
  }

  /** As an administrator; the texts are not empty. */
  @Transactional
  public void announce(String english, String chinese, String kind, Instant until, String actor) {
    directory.openDirectory();
    var row = new AnnouncementEntity();
    row.id = UUID.randomUUID();
    row.english = english;
    row.chinese = chinese;
    row.kind = kind;
    row.createdBy = actor;
    row.createdAt = clock.instant();
    row.until = until;
    store.persist(row);
  }

  /** Takes one down before its time. False if there is none. */
  @Transactional
  public boolean withdraw(UUID id) {
    directory.openDirectory();
    return store.deleteById(id);
  }
}
