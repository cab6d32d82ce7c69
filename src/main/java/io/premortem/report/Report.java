package io.premortem.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.premortem.risk.engine.Simulation;
import io.premortem.risk.engine.SimulationResult;
import io.premortem.risk.engine.SimulationResult.Attribution;
import io.premortem.risk.engine.SimulationResult.LatestRaise;
import io.premortem.risk.engine.SimulationResult.Runway;
import io.premortem.risk.engine.SimulationResult.Sensitivity;
import io.premortem.risk.engine.SimulationResult.SurvivalPoint;
import io.premortem.risk.knowledge.Interval;
import io.premortem.risk.knowledge.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A report: what kills the company, when, and what buys the most life. It holds all its texts, so
 * that a snapshot reads the same after the knowledge base has moved on. Arrays by month have
 * horizonMonths + 1 entries, month 0 first.
 *
 * @param number 1, 2, 3, … within the assessment
 * @param areas in the order of the knowledge base
 * @param causes likeliest root first
 * @param cashRoots per cause, and {@code plan}: its share of running out of cash
 * @param moved why survival is not that of the report before; null when there is none to tell
 * @param stress the most plausible way to die; null in reports of before it was told
 * @param budgets the best set of measures within each of some budgets, rising; null as above
 * @param misfits what contradicted its evidence when the report was made; null as above
 * @param stale whether the assessment, what the tenant added to the knowledge base, or the law has
 *     changed since
 */
public record Report(
    UUID id,
    int number,
    Subject assessment,
    Instant createdAt,
    String currency,
    Headline headline,
    List<AreaScore> areas,
    List<CauseShare> causes,
    List<SurvivalPoint> survival,
    Map<String, double[]> incidence,
    Map<String, double[]> rootIncidence,
    Map<String, double[]> cashRoots,
    Runway runway,
    LatestRaise latestRaise,
    List<Attribution> attribution,
    List<MitigationRank> mitigations,
    List<Sensitivity> sensitivity,
    List<SurvivalPoint> independentSurvival,
    List<Evidence> evidence,
    Provenance provenance,
    Moved moved,
    Stress stress,
    List<BestSet> budgets,
    List<Misfit> misfits,
    boolean stale) {

  /**
   * Chance to have died by the month of a cause at the root: every cash death handed back to what
   * ate the cash; for {@code cash-out}, to the plan itself. At the horizon this is {@link
   * CauseShare#root}.
   */
  public double rootChance(String cause, int month) {
    return Simulation.CASH_OUT.equals(cause)
        ? at(cashRoots, SimulationResult.PLAN, month)
        : at(incidence, cause, month) + at(cashRoots, cause, month);
  }

  private static double at(Map<String, double[]> byMonth, String key, int month) {
    double[] values = byMonth.get(key);
    return values == null ? 0 : values[month];
  }

  /** What the report is about. */
  public record Subject(UUID id, String name) {}

  /**
   * @param survival chance to be alive at the horizon, with its 90 % interval
   * @param text the same in words, with the likeliest end
   */
  public record Headline(int horizonMonths, double survival, double low, double high, Text text) {}

  /**
   * @param score chance that this area alone, all else as it is, takes the company down within 24
   *     months, with its 90 % interval
   * @param excess the part of the score that the area itself makes
   */
  public record AreaScore(
      String id, Text name, double score, double low, double high, double excess) {}

  /**
   * @param proximate chance to have died of it by the horizon, as the certificate says
   * @param root the same with every cash death handed back to the causes that ate the cash; for
   *     {@code cash-out}, what the plan itself has eaten
   * @param hazard strikes per month; null for {@code cash-out}
   * @param answers what moved the hazard
   * @param example a real case; null when there is none
   * @param mitigations ids
   * @param source of the numbers; null when they are judgement alone
   * @param base hazard a month before answers, measures and law; null in reports from before it was
   *     told, and for {@code cash-out}
   * @param factors what multiplies it beside the answers; null as above
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CauseShare(
      String id,
      String area,
      Text name,
      double proximate,
      double root,
      Interval hazard,
      List<AnswerBehind> answers,
      Example example,
      List<String> mitigations,
      String source,
      Text note,
      Interval base,
      List<Factor> factors) {}

  /**
   * What multiplies a hazard.
   *
   * @param kind {@code measure} for one that is taken, {@code law} for one that comes into force
   * @param name of the measure; null for law
   * @param fromMonth 1 for the whole time
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Factor(String kind, Text name, Interval multiplier, int fromMonth) {}

  /**
   * @param answer null when it has not been answered
   * @param multiplier of the hazard, as far as the answer is believed
   * @param stated the same were the answer surely right; null in reports from before there was a
   *     difference
   * @param credibility chance that it is; null as above
   */
  public record AnswerBehind(
      String indicator,
      Text text,
      Text answer,
      Interval multiplier,
      Interval stated,
      Double credibility) {}

  /** What happened to a real company. */
  public record Example(Text name, int year, Text fact, String source) {}

  /**
   * @param cause id of the cause it weakens; null when it changes spending
   * @param delta survival gained at the horizon, with its standard error
   * @param cost money; null where amounts are withheld
   * @param deltaPer10k survival gained for each 10,000 of money; null when it costs nothing, and
   *     where amounts are withheld
   * @param delayMonths until it works
   * @param costMonths the cost in months of spending, where amounts are withheld; else null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MitigationRank(
      String id,
      Text name,
      String area,
      @JsonInclude(JsonInclude.Include.ALWAYS) String cause,
      double delta,
      double se,
      Double cost,
      @JsonInclude(JsonInclude.Include.ALWAYS) Double deltaPer10k,
      int delayMonths,
      Double costMonths) {

    /** With its cost in money. */
    MitigationRank(
        String id,
        Text name,
        String area,
        String cause,
        double delta,
        double se,
        double cost,
        Double deltaPer10k,
        int delayMonths) {
      this(id, name, area, cause, delta, se, cost, deltaPer10k, delayMonths, null);
    }
  }

  /**
   * What stands behind an indicator.
   *
   * @param answer in words; what is used where it was measured
   * @param status {@code claimed}, {@code documented}, {@code measured}, {@code answered} for what
   *     has no grade, or {@code open}: then every answer was thought possible
   * @param declared the founder's own answer beside a measured one; null for none
   * @param dataset what it was measured from; null when it was not
   * @param measuredBy the part of the product that can measure it; null when it can only be asked
   * @param grade null where none was given
   */
  public record Evidence(
      String indicator,
      String area,
      Text text,
      Text answer,
      String status,
      String measuredBy,
      Text declared,
      Origin dataset,
      Grade grade) {

    /** Without anything that is known of its standing. */
    Evidence(
        String indicator,
        String area,
        Text text,
        Text answer,
        String status,
        String measuredBy,
        Text declared,
        Origin dataset) {
      this(indicator, area, text, answer, status, measuredBy, declared, dataset, null);
    }
  }

  /**
   * How far an answer is believed.
   *
   * @param credibility chance that it holds on the day of the report, above 0 and at most 1
   * @param asOf the day that its evidence speaks of
   * @param note null for none
   * @param link null for none
   * @param by name of whoever answered; null when that is not known
   */
  public record Grade(double credibility, LocalDate asOf, String note, String link, String by) {}

  /** A data set that figures were measured from: copied, so that it may go. */
  public record Origin(UUID id, String name, String sha256) {}

  /**
   * What the numbers were computed from.
   *
   * @param inputsHash null where amounts of money are withheld: it would confirm a guess at them
   * @param seed null as above
   * @param rulesVersion of the compliance rules; null in reports from before them
   * @param obligations ids of the open obligations in force, in their order; null as above
   * @param author name of whoever ran it; null when that is not known
   * @param shock shared by areas; null without one, and in reports from before it was told
   */
  public record Provenance(
      String inputsHash,
      String engineVersion,
      String knowledgeVersion,
      Long seed,
      int trials,
      int outer,
      int revision,
      String rulesVersion,
      List<String> obligations,
      String author,
      Shock shock) {}

  /**
   * A shared shock.
   *
   * @param sd standard deviation of its logarithm
   * @param areas whose hazards it scales
   */
  public record Shock(double sd, Set<String> areas) {}

  /**
   * @param number of the earlier report
   * @param month at which the two are compared: the nearer horizon
   * @param from survival then, as the earlier report states it
   * @param to survival then, as this one does
   * @param parts sum to {@code to − from}
   */
  public record Moved(int number, int month, double from, double to, List<Part> parts) {

    /**
     * @param reason {@code data, answers, measures, law, knowledge, time, together, engine}
     */
    public record Part(String reason, double delta) {}
  }

  /**
   * The likeliest small set of shocks that brings survival at the horizon below a tolerance.
   *
   * @param plausibility of all of them together; 1 when none is needed, 0 when none was found
   * @param survival with them
   * @param signs what to watch
   * @param tripwires levels at which survival is under the tolerance without any shock
   */
  public record Stress(
      double tolerance,
      double plausibility,
      double survival,
      List<Step> steps,
      Text story,
      List<Text> signs,
      List<Text> tripwires) {

    /** One shock and its own chance. */
    public record Step(Text text, double plausibility) {}
  }

  /**
   * The measures that together buy the most survival within a budget.
   *
   * @param budget money; null where amounts are withheld
   * @param measures names, in the order of the knowledge base; none when none helps
   * @param delta survival gained at the horizon, with its standard error
   * @param cost money, all of them together; null as above
   * @param exact whether every combination was tried
   * @param budgetMonths the budget in months of spending, where amounts are withheld; else null
   * @param costMonths likewise
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record BestSet(
      Double budget,
      List<Text> measures,
      double delta,
      double se,
      Double cost,
      boolean exact,
      Double budgetMonths,
      Double costMonths) {

    /** In money. */
    BestSet(
        double budget, List<Text> measures, double delta, double se, double cost, boolean exact) {
      this(budget, measures, delta, se, cost, exact, null, null);
    }
  }

  /**
   * Something declared that does not fit what the data show.
   *
   * @param severity {@code blocking}, {@code warning} or {@code note}
   * @param explanation why it stands, in the founder's words; null without one
   */
  public record Misfit(String severity, Text text, String explanation) {
    boolean blocks() {
      return "blocking".equals(severity) && explanation == null;
    }
  }

  Report withStale(boolean isStale) {
    return new Report(
        id,
        number,
        assessment,
        createdAt,
        currency,
        headline,
        areas,
        causes,
        survival,
        incidence,
        rootIncidence,
        cashRoots,
        runway,
        latestRaise,
        attribution,
        mitigations,
        sensitivity,
        independentSurvival,
        evidence,
        provenance,
        moved,
        stress,
        budgets,
        misfits,
        isStale);
  }
}
