package io.premortem.report.nda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

@Entity
@Immutable
@Table(name = "report_nda_acceptance")
class AcceptanceEntity {
  @Id UUID id;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "share_id")
  UUID shareId;

  @Column(name = "report_id")
  UUID reportId;

  String report;

  @Column(name = "report_hash")
  String reportHash;

  int version;
  String language;

  @Column(name = "text_hash")
  String textHash;

  String name;
  String viewer;
  String email;
  Instant at;

  Acceptance toRecord() {
    return new Acceptance(
        shareId, report, reportHash, version, language, textHash, name, viewer, email, at);
  }
}
