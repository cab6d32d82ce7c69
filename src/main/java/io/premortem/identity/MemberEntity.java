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
@Table(name = "member")
class MemberEntity {
  @Id UUID id;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  String subject;
  String email;
  String name;

  @Enumerated(EnumType.STRING)
  Role role;

  @Column(name = "created_at")
  Instant createdAt;

  Member toRecord() {
    return new Member(subject, email, name, role);
  }
}
