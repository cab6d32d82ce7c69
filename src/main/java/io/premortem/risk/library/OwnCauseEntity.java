package io.premortem.risk.library;

import io.premortem.risk.knowledge.Basis;
import io.premortem.risk.knowledge.Cause;
import io.premortem.risk.knowledge.Cause.Kind;
import io.premortem.risk.knowledge.Interval;
import io.premortem.risk.knowledge.Text;
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
@Table(name = "own_cause")
class OwnCauseEntity {
  @Id UUID id;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  String area;
  String name;

  @Column(name = "hazard_low")
  double hazardLow;

  @Column(name = "hazard_high")
  double hazardHigh;

  @Enumerated(EnumType.STRING)
  Kind kind;

  /** Dollars of a loss, or a multiplier; null for the other kinds. */
  @Column(name = "size_low")
  Double sizeLow;

  @Column(name = "size_high")
  Double sizeHigh;

  Integer months;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  Cause toCause() {
    Interval size = sizeLow == null ? null : new Interval(sizeLow, sizeHigh);
    boolean loss = kind == Kind.LOSS;
    return new Cause(
        Library.PREFIX + id,
        new Text(name, name),
        new Interval(hazardLow, hazardHigh),
        new Cause.Effect(kind, loss ? null : size, loss ? size : null, months),
        new Basis(true, null, null));
  }
}
