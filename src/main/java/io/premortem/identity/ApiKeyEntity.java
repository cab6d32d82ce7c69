package io.premortem.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "api_key")
class ApiKeyEntity {
  @Id UUID id;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  String name;

  @Column(name = "token_hash")
  String tokenHash;

  String ending;
  String scopes;
  String model;

  @Column(name = "per_minute")
  int perMinute;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "last_used_at")
  Instant lastUsedAt;

  @Column(name = "revoked_at")
  Instant revokedAt;

  ApiKey toRecord() {
    return new ApiKey(
        id,
        name,
        ending,
        scopes(scopes),
        model,
        perMinute,
        createdBy,
        createdAt,
        expiresAt,
        lastUsedAt,
        revokedAt);
  }

  static String text(Set<KeyScope> scopes) {
    return scopes.stream().sorted().map(KeyScope::id).collect(Collectors.joining(" "));
  }

  private static Set<KeyScope> scopes(String text) {
    return Arrays.stream(text.split(" "))
        .flatMap(id -> KeyScope.of(id).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
