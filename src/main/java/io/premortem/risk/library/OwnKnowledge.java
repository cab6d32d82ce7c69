package io.premortem.risk.library;

import io.premortem.risk.knowledge.Interval;
import io.premortem.risk.valuation.Violation;
import io.premortem.tenancy.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The causes and questions that the current tenant adds to the knowledge base. */
@ApplicationScoped
public class OwnKnowledge {
  /** Of each; the attribution and a reader's patience have an end. */
  private static final int MOST = 30;

  private final Library library;
  private final OwnCauseStore causes;
  private final OwnIndicatorStore indicators;
  private final Event<OwnKnowledgeChanged> changed;
  private final AuditLog audit;
  private final Clock clock;

  OwnKnowledge(
      Library library,
      OwnCauseStore causes,
      OwnIndicatorStore indicators,
      Event<OwnKnowledgeChanged> changed,
      AuditLog audit,
      Clock clock) {
    this.library = library;
    this.causes = causes;
    this.indicators = indicators;
    this.changed = changed;
    this.audit = audit;
    this.clock = clock;
  }

  static Violation area() {
    return Violation.of(
        "area",
        "There is no area with this id; GET /api/v1/knowledge lists them.",
        "没有这个编号的领域；GET /api/v1/knowledge 列出了全部领域。");
  }

  /** Adds it; what is wrong with it, empty when it was added. */
  @Transactional
  public List<Violation> add(OwnCauseDraft draft, String actor) {
    List<Violation> violations = new ArrayList<>(draft.violations(library.newest()));
    violations.addAll(room(causes.count()));
    if (!violations.isEmpty()) {
      return violations;
    }
    var row = new OwnCauseEntity();
    row.id = UUID.randomUUID();
    row.area = draft.area();
    row.name = draft.name().strip();
    row.hazardLow = draft.hazard().low();
    row.hazardHigh = draft.hazard().high();
    row.kind = draft.kind();
    size(draft, row);
    row.createdBy = actor;
    row.createdAt = now();
    causes.persist(row);
    audit.record(actor, "own-cause.added", row.id.toString(), row.name);
    changed.fire(new OwnKnowledgeChanged());
    return List.of();
  }

  private static void size(OwnCauseDraft draft, OwnCauseEntity row) {
    switch (draft.kind()) {
      case TERMINAL -> {
        // Nothing follows the end.
      }
      case DELAY_RAISE -> row.months = draft.months();
      case LOSS, REVENUE, BURN -> {
        Interval size = draft.size().toInterval();
        row.sizeLow = size.low();
        row.sizeHigh = size.high();
        row.months =
            draft.kind() == io.premortem.risk.knowledge.Cause.Kind.LOSS ? null : draft.months();
      }
    }
  }

  /** Adds it; what is wrong with it, empty when it was added. */
  @Transactional
  public List<Violation> add(OwnIndicatorDraft draft, String actor) {
    var known = library.of(library.newest().version());
    List<Violation> violations = new ArrayList<>(draft.violations(known));
    violations.addAll(room(indicators.count()));
    if (!violations.isEmpty()) {
      return violations;
    }
    var row = new OwnIndicatorEntity();
    row.id = UUID.randomUUID();
    row.area = draft.area();
    row.text = draft.text().strip();
    row.options =
        draft.options().stream()
            .map(
                option ->
                    new OwnIndicatorEntity.Option(
                        option.label().strip(),
                        option.multiplier().low(),
                        option.multiplier().high()))
            .toList();
    row.causes = String.join(",", draft.causes());
    row.createdBy = actor;
    row.createdAt = now();
    indicators.persist(row);
    audit.record(actor, "own-indicator.added", row.id.toString(), row.text);
    changed.fire(new OwnKnowledgeChanged());
    return List.of();
  }

  private static List<Violation> room(long there) {
    return there < MOST
        ? List.of()
        : List.of(
            Violation.of(
                "name",
                "There are " + MOST + " already; remove one first.",
                "已有 " + MOST + " 项；请先删除一项。"));
  }

  /** Takes it and its hazard away; false when there is no such cause. */
  @Transactional
  public boolean removeCause(UUID id, String actor) {
    boolean removed = causes.findByIdOptional(id).map(row -> causes.deleteById(id)).orElse(false);
    if (removed) {
      audit.record(actor, "own-cause.removed", id.toString(), "");
      changed.fire(new OwnKnowledgeChanged());
    }
    return removed;
  }

  /** Takes it and its answers' weight away; false when there is no such question. */
  @Transactional
  public boolean removeIndicator(UUID id, String actor) {
    boolean removed =
        indicators.findByIdOptional(id).map(row -> indicators.deleteById(id)).orElse(false);
    if (removed) {
      audit.record(actor, "own-indicator.removed", id.toString(), "");
      changed.fire(new OwnKnowledgeChanged());
    }
    return removed;
  }

  // PostgreSQL keeps microseconds.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
