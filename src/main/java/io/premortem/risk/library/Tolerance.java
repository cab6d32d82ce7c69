package io.premortem.risk.library;

import io.premortem.risk.valuation.Violation;
import io.premortem.tenancy.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The survival below which the current tenant calls a company lost. */
@ApplicationScoped
public class Tolerance {
  /** Fewer than one in four alive: what investors would call lost; judgement. */
  public static final double USUAL = 0.25;

  private static final double LEAST = 0.01;
  private static final double MOST = 0.95;

  private final ToleranceStore store;
  private final AuditLog audit;
  private final Clock clock;

  Tolerance(ToleranceStore store, AuditLog audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** Chance to be alive at the horizon, 0 to 1; {@value #USUAL} until somebody says otherwise. */
  @Transactional
  public double survival() {
    return store.findAll().firstResultOptional().map(row -> row.survival).orElse(USUAL);
  }

  /** Keeps it for the reports to come; what is wrong with it, empty when it was kept. */
  @Transactional
  public List<Violation> set(double survival, String actor) {
    if (!(survival >= LEAST && survival <= MOST)) {
      return List.of(
          Violation.of(
              "tolerance",
              "Give a survival from 1 % to 95 % (0.01 to 0.95).",
              "请填写 1% 到 95%（0.01 到 0.95）之间的存活率。"));
    }
    var known = store.findAll().firstResultOptional();
    var row = known.orElseGet(ToleranceEntity::new);
    row.survival = survival;
    row.changedBy = actor;
    row.changedAt = clock.instant();
    if (known.isEmpty()) {
      row.id = UUID.randomUUID();
      store.persist(row);
    }
    audit.record(actor, "tolerance.changed", "", Double.toString(survival));
    return List.of();
  }
}
