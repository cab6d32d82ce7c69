package io.premortem.risk.plan;

import io.premortem.risk.plan.Action.State;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "assessment_action")
class ActionEntity {
  @Id UUID id;

  @TenantId
  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "assessment_id")
  UUID assessmentId;

  String title;
  String mitigation;
  String owner;

  @Column(name = "due_on")
  LocalDate dueOn;

  Double cost;
  String state;
  String proof;

  @Column(name = "proof_link")
  String proofLink;

  @Column(name = "done_on")
  LocalDate doneOn;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  State state() {
    return State.valueOf(state.toUpperCase(Locale.ROOT));
  }

  Action toRecord() {
    return new Action(
        id,
        assessmentId,
        title,
        mitigation,
        owner,
        dueOn,
        cost,
        state(),
        proof,
        proofLink,
        doneOn,
        createdAt);
  }
}
