package io.premortem.risk.valuation;

import io.premortem.risk.compliance.Answers;
import io.premortem.risk.compliance.Applicability;
import io.premortem.risk.compliance.Pressure;
import io.premortem.risk.compliance.Rules;
import io.premortem.risk.compute.ComputePlan;
import io.premortem.risk.engine.Flow;
import io.premortem.risk.knowledge.Addition;
import io.premortem.risk.knowledge.Grades;
import io.premortem.risk.knowledge.Indicator;
import io.premortem.risk.knowledge.Knowledge;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that a company has said and shown of itself on a day; kept with each report, so that two
 * reports can be told apart by their causes.
 *
 * @param asOf the day
 * @param answers by indicator id
 * @param declared figures; null while there are none
 * @param measured figures from a ledger; null for none
 * @param compute what it means to train and serve; null for none
 * @param replies to the questions of law
 * @param met ids of the legal obligations that it has met
 * @param taken ids of the measures of the knowledge base that it has taken
 * @param evidence behind the answers, by indicator id; null in inputs of before it was kept: then
 *     every answer counts as surely right
 * @param own causes and questions that the company added to the knowledge base
 */
public record Situation(
    LocalDate asOf,
    Map<String, Answer> answers,
    Finance declared,
    Measured measured,
    ComputePlan compute,
    Answers replies,
    Set<String> met,
    Set<String> taken,
    Map<String, Evidence> evidence,
    List<Addition> own) {

  public Situation {
    answers = java.util.Collections.unmodifiableMap(new TreeMap<>(answers));
    met = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(met));
    // Inputs of before there were plans name none.
    taken =
        java.util.Collections.unmodifiableSet(
            taken == null ? new java.util.TreeSet<>() : new java.util.TreeSet<>(taken));
    evidence =
        evidence == null ? null : java.util.Collections.unmodifiableMap(new TreeMap<>(evidence));
    own = own == null ? List.of() : List.copyOf(own);
  }

  public Situation withTaken(Set<String> measures) {
    return new Situation(
        asOf, answers, declared, measured, compute, replies, met, measures, evidence, own);
  }

  public Situation withOwn(List<Addition> additions) {
    return new Situation(
        asOf, answers, declared, measured, compute, replies, met, taken, evidence, additions);
  }

  /** The figures that count: measured before declared; null while there are none. */
  public Finance finance() {
    return measured == null ? declared : measured.over(declared);
  }

  /**
   * The answers that count: those to questions that are still asked; and what the ledger measured
   * is not taken from an answer as well.
   */
  Map<String, Answer> answers(Knowledge knowledge) {
    Map<String, Answer> used = new TreeMap<>(answers);
    used.keySet().removeIf(id -> knowledge.indicator(id).isEmpty());
    if (measured == null) {
      return used;
    }
    knowledge
        .indicators()
        .filter(indicator -> indicator.feeds() == Indicator.Feed.BURN)
        .forEach(indicator -> used.remove(indicator.id()));
    return used;
  }

  /** The chance that each answer holds on the day, by indicator id. */
  public Map<String, Double> credibilities(Grades grades) {
    Map<String, Double> all = new TreeMap<>();
    if (evidence != null) {
      for (String id : answers.keySet()) {
        Evidence behind = evidence.getOrDefault(id, Evidence.claimed(asOf, null, null));
        all.put(id, behind.credibility(grades, asOf));
      }
    }
    return all;
  }

  /** What the compute plan costs, in the currency of the figures; empty without one. */
  List<Flow> planned(Knowledge knowledge) {
    Finance finance = finance();
    return compute == null || finance == null
        ? List.of()
        : compute.flows(knowledge.rate(compute.currency(), finance.currency()));
  }

  /** Which obligations apply on the day. */
  public Applicability law(Rules rules) {
    return Applicability.of(rules, replies, met, asOf);
  }

  List<Pressure> pressures(Rules rules) {
    return Pressure.of(law(rules), answers.keySet());
  }
}
