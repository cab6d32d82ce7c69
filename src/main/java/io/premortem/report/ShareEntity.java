package io.premortem.report;

import io.premortem.report.disclosure.Disclosure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "report_share")
class ShareEntity {
  @Id UUID id;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "report_id")
  UUID reportId;

  /** Null where a fund holds the share. */
  @Column(name = "token_hash")
  String tokenHash;

  /** Alias of the fund that holds it; null where a link does. */
  String fund;

  boolean follows;
  boolean consent;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "revoked_at")
  Instant revokedAt;

  @Column(name = "passcode_hash")
  String passcodeHash;

  @Column(name = "email_required")
  boolean emailRequired;

  /** Keys of the sections that it shows, comma between them. */
  String sections;

  String amounts;
  boolean printing;
  boolean nda;

  /** Day of the last letter about somebody who was turned away; null for none. */
  @Column(name = "alerted_on")
  LocalDate alertedOn;

  @Column(name = "gate_failures")
  int gateFailures;

  @Column(name = "gate_closed_until")
  Instant gateClosedUntil;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  Disclosure disclosure() {
    return Disclosure.of(sections, amounts);
  }

  /** Neither taken back nor over. */
  boolean open(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }

  boolean gated() {
    return passcodeHash != null || emailRequired;
  }
}
