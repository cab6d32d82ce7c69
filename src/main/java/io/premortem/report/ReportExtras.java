package io.premortem.report;

import io.premortem.identity.Member;
import io.premortem.identity.Members;
import io.premortem.risk.crosscheck.Contradiction;
import io.premortem.risk.crosscheck.CrossCheck;
import io.premortem.risk.crosscheck.CrossChecks;
import io.premortem.risk.engine.SimulationResult;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.valuation.Valuation.Valued;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds out what a report tells beside the run itself. */
@ApplicationScoped
class ReportExtras {
  private final Movements movements;
  private final Searches searches;
  private final CrossChecks checks;
  private final Members members;

  ReportExtras(Movements movements, Searches searches, CrossChecks checks, Members members) {
    this.movements = movements;
    this.searches = searches;
    this.checks = checks;
    this.members = members;
  }

  Extras of(
      UUID assessment,
      Inputs inputs,
      Knowledge knowledge,
      Valued valued,
      SimulationResult result,
      String author) {
    return new Extras(
        movements.since(assessment, inputs, result.survival()),
        searches.stress(valued, knowledge, inputs.situation(), result.survival().getLast().p()),
        searches.budgets(valued, knowledge),
        misfits(assessment),
        members.all().stream().collect(Collectors.toMap(Member::subject, Member::name)),
        author);
  }

  private List<Report.Misfit> misfits(UUID assessment) {
    return checks.of(assessment).stream()
        .map(CrossCheck::contradictions)
        .flatMap(List::stream)
        .map(ReportExtras::misfit)
        .toList();
  }

  private static Report.Misfit misfit(Contradiction found) {
    return new Report.Misfit(
        found.severity(),
        found.text(),
        found.explained() == null ? null : found.explained().reason());
  }
}
