package io.premortem.identity.provider;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** There is one row at most. */
@Entity
@Table(name = "identity_provider")
class ProviderEntity {
  @Id
  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  String domain;
  String proof;

  @Column(name = "claimed_at")
  Instant claimedAt;

  @Column(name = "claimed_by")
  String claimedBy;

  @Column(name = "proved_at")
  Instant provedAt;

  @Column(name = "proved_by")
  String provedBy;

  String issuer;

  @Column(name = "client_id")
  String clientId;

  @Column(name = "connected_at")
  Instant connectedAt;

  @Column(name = "connected_by")
  String connectedBy;

  Provider toRecord() {
    return new Provider(
        domain, DomainRecords.LABEL + proof, provedAt != null, issuer, clientId, connectedAt);
  }
}
