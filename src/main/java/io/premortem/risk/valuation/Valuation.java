package io.premortem.risk.valuation;

import io.premortem.risk.compliance.Pressure;
import io.premortem.risk.engine.Flow;
import io.premortem.risk.engine.Simulation;
import io.premortem.risk.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What answers and finance figures mean to the engine. */
public sealed interface Valuation {

  /**
   * @param simulation ready to run
   * @param influences one for each indicator that multiplies a hazard, in the order of the
   *     knowledge base
   * @param pressures what open legal obligations do, by cause; empty when nobody has asked for them
   * @param burn mean cash costs per month, the unit of the mitigations' cost
   */
  record Valued(
      Simulation simulation, List<Influence> influences, List<Pressure> pressures, double burn)
      implements Valuation {}

  /**
   * @param violations what to mend, at least one
   */
  record Refused(List<Violation> violations) implements Valuation {}

  /** Values a company; the same input gives the same simulation. */
  static Valuation of(Situation situation, Catalogue catalogue, Run run) {
    Knowledge knowledge = catalogue.knowledge().with(situation.own());
    return of(
        knowledge,
        situation.answers(knowledge),
        situation.pressures(catalogue.rules()),
        situation.finance(),
        situation.planned(knowledge),
        situation.taken(),
        situation.credibilities(knowledge.grades()),
        run);
  }

  /**
   * Values a company without legal obligations and planned costs; the same input gives the same
   * simulation.
   */
  static Valuation of(Knowledge knowledge, Map<String, Answer> answers, Finance finance, Run run) {
    return of(knowledge, answers, List.of(), finance, List.of(), Set.of(), Map.of(), run);
  }

  /**
   * The same with legal obligations and planned costs.
   *
   * @param pressures in place of the answer to the indicator that counts open obligations; empty
   *     leaves that answer
   * @param taken ids of the measures that are taken: they work and are offered no more
   * @param credibilities by indicator id, the chance that the answer holds; 1 where there is none
   * @param planned costs that come on top of the figures, in their currency
   */
  static Valuation of(
      Knowledge knowledge,
      Map<String, Answer> answers,
      List<Pressure> pressures,
      Finance finance,
      List<Flow> planned,
      Set<String> taken,
      Map<String, Double> credibilities,
      Run run) {
    List<Violation> violations = violations(knowledge, answers, finance);
    return violations.isEmpty()
        ? new Company(knowledge, answers, pressures, finance, taken, credibilities)
            .value(planned, run)
        : new Refused(List.copyOf(violations));
  }

  /** Whether the knowledge base asks this and can take this answer. */
  static boolean fits(Knowledge knowledge, String indicator, Answer answer) {
    return AnswerCheck.violations(knowledge, Map.of(indicator, answer)).isEmpty();
  }

  /** What is wrong with the input; empty when it can be valued. */
  static List<Violation> violations(
      Knowledge knowledge, Map<String, Answer> answers, Finance finance) {
    List<Violation> violations = new ArrayList<>(AnswerCheck.violations(knowledge, answers));
    violations.addAll(FinanceCheck.violations(knowledge, finance));
    if (violations.isEmpty()) {
      violations.addAll(
          new Company(knowledge, answers, List.of(), finance, Set.of(), Map.of()).violations());
    }
    return violations;
  }
}
