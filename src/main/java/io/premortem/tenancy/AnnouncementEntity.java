package io.premortem.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "announcement")
class AnnouncementEntity {
  @Id UUID id;

  @Column(name = "text_en")
  String english;

  @Column(name = "text_zh")
  String chinese;

  String kind;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  Instant until;

  Announcement toRecord() {
    return new Announcement(id, english, chinese, kind, until);
  }
}
