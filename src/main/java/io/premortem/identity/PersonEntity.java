package io.premortem.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;

/** Of no tenant, so without {@code @TenantId}. */
@Entity
@Table(name = "person")
class PersonEntity {
  @Id String subject;
  String language;
  String currency;
  String zone;

  @Column(name = "changed_at")
  Instant changedAt;

  Profile toRecord() {
    return new Profile(language, currency, zone == null ? null : known(zone));
  }

  // A newer Java may have dropped a zone that somebody chose.
  private static ZoneId known(String zone) {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
