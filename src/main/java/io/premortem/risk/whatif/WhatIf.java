package io.premortem.risk.whatif;

import io.premortem.risk.Assessment;
import io.premortem.risk.Assessments;
import io.premortem.risk.SimulationDesk;
import io.premortem.risk.engine.Frailty;
import io.premortem.risk.engine.Simulation;
import io.premortem.risk.engine.SimulationResult.SurvivalPoint;
import io.premortem.risk.plan.Situations;
import io.premortem.risk.valuation.Catalogue;
import io.premortem.risk.valuation.Levers;
import io.premortem.risk.valuation.Run;
import io.premortem.risk.valuation.Situation;
import io.premortem.risk.valuation.Valuation;
import io.premortem.risk.valuation.Violation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Answers what would be if. Nothing is stored; no transaction is open while the engine works. */
@ApplicationScoped
public class WhatIf {
  /** A fifth of a report's: the answer has to come while the slider is still in hand. */
  private static final Run RUN =
      new Run(Run.DEFAULT_HORIZON, 20_000, 100, Simulation.DEFAULT_SEED, Frailty.NONE);

  private static final double MOST = 100;

  private final Assessments assessments;
  private final Situations situations;
  private final Catalogue catalogue;
  private final SimulationDesk desk;

  WhatIf(Assessments assessments, Situations situations, Catalogue catalogue, SimulationDesk desk) {
    this.assessments = assessments;
    this.situations = situations;
    this.catalogue = catalogue;
    this.desk = desk;
  }

  public WhatIfResult ask(UUID assessment, Levers levers) {
    List<Violation> violations = violations(levers);
    if (!violations.isEmpty()) {
      return new WhatIfResult.Refused(violations);
    }
    Optional<Asked> found =
        QuarkusTransaction.requiringNew().call(() -> assessments.find(assessment).map(this::asked));
    if (found.isEmpty()) {
      return new WhatIfResult.Missing();
    }
    return switch (Valuation.of(found.get().situation(), found.get().catalogue(), RUN)) {
      case Valuation.Refused(var faults) -> new WhatIfResult.Refused(faults);
      case Valuation.Valued valued -> {
        Simulation base = valued.simulation().withOutputs(Set.of());
        yield new WhatIfResult.Answered(
            new Outlook(survival(base), survival(levers.on(base)), base.trials()));
      }
    };
  }

  private record Asked(Situation situation, Catalogue catalogue) {}

  private Asked asked(Assessment assessment) {
    return new Asked(situations.of(assessment), situations.catalogue(assessment));
  }

  private List<SurvivalPoint> survival(Simulation simulation) {
    return desk.run(simulation).survival();
  }

  private List<Violation> violations(Levers levers) {
    List<Violation> violations = new ArrayList<>();
    within(violations, "cash", levers.cash(), 0, MOST);
    within(violations, "burn", levers.burn(), 0, MOST);
    within(violations, "revenue", levers.revenue(), 0, MOST);
    within(violations, "growth", levers.growth(), -1, 1);
    within(violations, "raiseChance", levers.raiseChance(), 0, MOST);
    within(violations, "raiseAmount", levers.raiseAmount(), 0, MOST);
    within(violations, "raiseDelay", levers.raiseDelay(), 0, 60);
    levers
        .hazards()
        .forEach(
            (area, factor) -> {
              within(violations, "hazards." + area, factor, 0, MOST);
              if (catalogue.knowledge().area(area).isEmpty()) {
                violations.add(
                    Violation.of(
                        "hazards." + area,
                        "There is no area with this id; GET /api/v1/knowledge lists them.",
                        "没有这个编号的领域；GET /api/v1/knowledge 列出了全部领域。"));
              }
            });
    return violations;
  }

  private static void within(
      List<Violation> violations, String field, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      String range = (long) low + " – " + (long) high;
      violations.add(
          Violation.of(
              field, "Must be a number within " + range + ".", "必须是 " + range + " 之间的数字。"));
    }
  }
}
