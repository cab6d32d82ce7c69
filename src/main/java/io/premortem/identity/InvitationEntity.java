package io.premortem.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "invitation")
class InvitationEntity {
  @Id UUID id;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  String email;

  @Enumerated(EnumType.STRING)
  Role role;

  @Column(name = "token_hash")
  String tokenHash;

  @Column(name = "invited_by")
  String invitedBy;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "accepted_at")
  Instant acceptedAt;

  @Column(name = "accepted_by")
  String acceptedBy;

  @Column(name = "revoked_at")
  Instant revokedAt;

  boolean open(Instant now) {
    return acceptedAt == null && revokedAt == null && now.isBefore(expiresAt);
  }

  Invitation toRecord() {
    return new Invitation(id, email, role, createdAt, expiresAt);
  }
}
