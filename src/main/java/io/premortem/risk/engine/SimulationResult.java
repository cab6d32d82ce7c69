package io.premortem.risk.engine;

import java.util.List;
import java.util.Map;

/**
 * What a simulation found. Arrays by month have {@code horizonMonths + 1} entries, month 0 first.
 *
 * @param survival chance to be alive at the end of each month, with its 90 % band
 * @param incidence per cause (causes by id, then {@link Simulation#CASH_OUT}): chance to have died
 *     of it by each month; with survival it sums to 1 in whole trials
 * @param rootIncidence per area: chance to have died by each month of a cause of that area, cash
 *     deaths split among the causes whose shocks ate the cash; what no cause has eaten counts for
 *     {@link Simulation#CASH_AREA}
 * @param cashRoots per cause, and {@code plan} for the company's own flows: chance by each month to
 *     have run out of cash on its account; sums to {@code incidence} of cash-out
 * @param runway quantiles of the month in which cash runs out, whether or not something else kills
 *     the company before
 * @param latestRaise how long a raise can wait
 * @param areaScores per area, highest score first; empty when not asked for
 * @param attribution per area, largest first; empty when not asked for
 * @param mitigations most survival gained first; empty when not asked for
 * @param sensitivity widest first; empty when not asked for
 * @param independentSurvival survival at each month with the frailty switched off; empty when there
 *     is none
 */
public record SimulationResult(
    List<SurvivalPoint> survival,
    Map<String, double[]> incidence,
    Map<String, double[]> rootIncidence,
    Map<String, double[]> cashRoots,
    Runway runway,
    LatestRaise latestRaise,
    List<AreaScore> areaScores,
    List<Attribution> attribution,
    List<MitigationGain> mitigations,
    List<Sensitivity> sensitivity,
    List<SurvivalPoint> independentSurvival,
    Provenance provenance) {

  /** Stands among the causes of {@link #cashRoots} for the company's own plan. */
  public static final String PLAN = "plan";

  /**
   * @param p chance to be alive at the end of the month
   * @param low 5th percentile, over what is not known, of the chance given the parameters
   * @param high 95th percentile of the same
   * @param se standard error of {@code p} from the finite number of trials and outer draws
   */
  public record SurvivalPoint(int month, double p, double low, double high, double se) {}

  /** Months; null past the horizon. */
  public record Runway(Integer p5, Integer p25, Integer p50, Integer p75, Integer p95) {}

  /**
   * The last month in which money has to arrive, and in which to start raising it, for the chance
   * to run out of cash before to stay within the tolerance.
   *
   * @param closingMonth the last month by whose end, without any raise, the chance to have run out
   *     of cash is at most {@code tolerance}; null when that is so at the horizon still
   * @param startMonth {@code closingMonth - leadMonths}; below 0 means that it is already late;
   *     null with {@code closingMonth}
   * @param leadMonths from the first meeting to the money, 6
   * @param tolerance 0.1
   */
  public record LatestRaise(
      Integer closingMonth, Integer startMonth, int leadMonths, double tolerance) {}

  /**
   * @param score chance to be dead by {@code month} when the causes of this area are the only ones
   *     and all else (cash, flows, raises) is as it is
   * @param low 5th percentile of the score over what is not known
   * @param high 95th percentile
   * @param excess the part of the score that the area itself makes: chance that the company is dead
   *     with this area's causes and alive, on the same luck, with none
   * @param month 24, or the horizon when that is nearer
   */
  public record AreaScore(
      String area, double score, double low, double high, double excess, int month) {}

  /**
   * @param delta Shapley value: survival at the horizon that the area costs; sums over the areas to
   *     survival without causes less survival with all of them
   * @param se standard error of {@code delta}
   */
  public record Attribution(String area, double delta, double se) {}

  /**
   * @param delta survival at the horizon with the mitigation less survival without
   * @param se standard error of {@code delta}
   * @param cost mean cost, money
   * @param deltaPer10k {@code delta} per 10,000 of cost; null when it costs nothing
   */
  public record MitigationGain(
      String id, double delta, double se, double cost, Double deltaPer10k) {}

  /**
   * @param input flow name, raise name, cause id, or one of these with {@code .growth}, {@code
   *     .amount} and so on for a further number of the same thing
   * @param low the lower of {@code atLow} and {@code atHigh}
   * @param high the higher
   * @param atLow survival at the horizon with the input held at its 5th percentile
   * @param atHigh with the input held at its 95th percentile
   */
  public record Sensitivity(String input, double low, double high, double atLow, double atHigh) {}

  /**
   * What the result was computed from.
   *
   * @param outer draws really made
   * @param inputsHash SHA-256, in hex, of the simulation
   * @param engineVersion changes whenever equal inputs may give other numbers
   */
  public record Provenance(
      int trials, int outer, long seed, String inputsHash, String engineVersion) {}
}
