package io.premortem.risk.engine;

import io.premortem.risk.engine.Simulation.Output;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns counts into the result. */
final class Summary {

  private static final int LEAD_MONTHS = 6;
  private static final double TOLERANCE = 0.1;

  private final Model model;
  private final List<Model.Input> inputs;
  private final Tally tally;
  private final int[] trialsOf;
  private final Spread spread;
  private final double trials;

  Summary(Model model, List<Model.Input> inputs, Tally tally) {
    this.model = model;
    this.inputs = inputs;
    this.tally = tally;
    trials = model.simulation.trials();
    trialsOf = new int[model.outer];
    Arrays.setAll(trialsOf, model::trialsOf);
    spread = new Spread(trialsOf, model.hasUnknowns());
  }

  SimulationResult result(List<SimulationResult.SurvivalPoint> independent) {
    Map<String, double[]> cashRoots = cashRoots();
    Map<String, double[]> incidence = incidence();
    return new SimulationResult(
        survival(),
        incidence,
        rootIncidence(incidence, cashRoots),
        cashRoots,
        runway(),
        latestRaise(),
        areaScores(),
        attribution(),
        mitigations(),
        sensitivity(),
        independent,
        new SimulationResult.Provenance(
            model.simulation.trials(),
            model.outer,
            model.simulation.seed(),
            InputsHash.of(model.simulation),
            Simulator.ENGINE_VERSION));
  }

  List<SimulationResult.SurvivalPoint> survival() {
    List<SimulationResult.SurvivalPoint> points = new ArrayList<>();
    int[] alive = trialsOf.clone();
    for (int t = 0; t <= model.horizon; t++) {
      long sum = 0;
      for (int m = 0; m < alive.length; m++) {
        alive[m] -= tally.deaths[m][t];
        sum += alive[m];
      }
      double[] band = spread.band(alive);
      points.add(
          new SimulationResult.SurvivalPoint(
              t, sum / trials, band[0], band[1], spread.standardError(alive)));
    }
    return List.copyOf(points);
  }

  private Map<String, double[]> incidence() {
    Map<String, double[]> incidence = new LinkedHashMap<>();
    for (int k = 0; k < model.causes.size(); k++) {
      incidence.put(model.causes.get(k).id(), cumulative(tally.byCause[k], 1));
    }
    incidence.put(Simulation.CASH_OUT, cumulative(tally.byCause[model.causes.size()], 1));
    return Collections.unmodifiableMap(incidence);
  }

  private Map<String, double[]> cashRoots() {
    Map<String, double[]> roots = new LinkedHashMap<>();
    for (int k = 0; k < model.causes.size(); k++) {
      roots.put(model.causes.get(k).id(), cumulative(tally.cashRoots[k], Autopsy.WHOLE));
    }
    roots.put(
        SimulationResult.PLAN, cumulative(tally.cashRoots[model.causes.size()], Autopsy.WHOLE));
    return Collections.unmodifiableMap(roots);
  }

  private Map<String, double[]> rootIncidence(
      Map<String, double[]> incidence, Map<String, double[]> cashRoots) {
    Map<String, double[]> roots = new LinkedHashMap<>();
    for (int k = 0; k < model.causes.size(); k++) {
      Cause cause = model.causes.get(k);
      roots.merge(cause.area(), incidence.get(cause.id()), Summary::sum);
      roots.merge(cause.area(), cashRoots.get(cause.id()), Summary::sum);
    }
    roots.merge(Simulation.CASH_AREA, cashRoots.get(SimulationResult.PLAN), Summary::sum);
    return Collections.unmodifiableMap(roots);
  }

  private static double[] sum(double[] a, double[] b) {
    double[] sum = a.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += b[i];
    }
    return sum;
  }

  private double[] cumulative(long[] byMonth, long unit) {
    double[] share = new double[model.horizon + 1];
    long sum = 0;
    for (int t = 0; t < share.length; t++) {
      sum += byMonth[t];
      share[t] = (double) sum / unit / trials;
    }
    return share;
  }

  private SimulationResult.Runway runway() {
    return new SimulationResult.Runway(
        runway(0.05), runway(0.25), runway(0.5), runway(0.75), runway(0.95));
  }

  private Integer runway(double quantile) {
    long sum = 0;
    for (int t = 0; t <= model.horizon; t++) {
      sum += tally.runway[t];
      if (sum >= quantile * trials) {
        return t;
      }
    }
    return null;
  }

  private SimulationResult.LatestRaise latestRaise() {
    long sum = 0;
    for (int t = 0; t <= model.horizon; t++) {
      sum += tally.runwayWithoutRaises[t];
      if (sum > TOLERANCE * trials) {
        return new SimulationResult.LatestRaise(t, t - LEAD_MONTHS, LEAD_MONTHS, TOLERANCE);
      }
    }
    return new SimulationResult.LatestRaise(null, null, LEAD_MONTHS, TOLERANCE);
  }

  private List<SimulationResult.AreaScore> areaScores() {
    List<SimulationResult.AreaScore> scores = new ArrayList<>();
    int areas = model.simulation.outputs().contains(Output.AREA_SCORES) ? model.areas.size() : 0;
    for (int a = 0; a < areas; a++) {
      int area = a;
      int[] dead = Arrays.stream(tally.areaDeaths).mapToInt(draw -> draw[area]).toArray();
      double[] band = spread.band(dead);
      scores.add(
          new SimulationResult.AreaScore(
              model.areas.get(a),
              Arrays.stream(dead).asLongStream().sum() / trials,
              band[0],
              band[1],
              tally.areaExcess[a] / trials,
              model.scoreMonth()));
    }
    scores.sort(
        Comparator.comparingDouble(SimulationResult.AreaScore::score)
            .reversed()
            .thenComparing(SimulationResult.AreaScore::area));
    return List.copyOf(scores);
  }

  private List<SimulationResult.Attribution> attribution() {
    List<SimulationResult.Attribution> parts = new ArrayList<>();
    int areas = model.simulation.outputs().contains(Output.ATTRIBUTION) ? model.areas.size() : 0;
    for (int a = 0; a < areas; a++) {
      double[] sums = new double[model.outer];
      long sum = 0;
      for (int m = 0; m < sums.length; m++) {
        sums[m] = (double) tally.shapley[m][a] / Tally.SHAPLEY_UNIT;
        sum += tally.shapley[m][a];
      }
      double delta = (double) sum / Tally.SHAPLEY_UNIT / trials;
      double variance = tally.shapleySquares[a] * 0x1p-40 / trials - delta * delta;
      parts.add(
          new SimulationResult.Attribution(
              model.areas.get(a), delta, spread.standardError(sums, variance)));
    }
    parts.sort(
        Comparator.comparingDouble(SimulationResult.Attribution::delta)
            .reversed()
            .thenComparing(SimulationResult.Attribution::area));
    return List.copyOf(parts);
  }

  private List<SimulationResult.MitigationGain> mitigations() {
    List<SimulationResult.MitigationGain> gains = new ArrayList<>();
    for (int j = 0; j < tally.moved.length; j++) {
      Mitigation mitigation = model.simulation.mitigations().get(j);
      int index = j;
      double[] saved = Arrays.stream(tally.saved).mapToDouble(draw -> draw[index]).toArray();
      double delta = Arrays.stream(saved).sum() / trials;
      double variance = tally.moved[j] / trials - delta * delta;
      Spread between = new Spread(trialsOf, model.hasUnknowns() || unknown(mitigation));
      double cost = 0;
      for (int m = 0; m < model.outer; m++) {
        cost += Settings.cost(model, mitigation, m) / model.outer;
      }
      cost = mitigation.cost() instanceof Distribution.Constant(double given) ? given : cost;
      gains.add(
          new SimulationResult.MitigationGain(
              mitigation.id(),
              delta,
              between.standardError(saved, variance),
              cost,
              cost > 0 ? delta / cost * 10_000 : null));
    }
    gains.sort(
        Comparator.comparingDouble(SimulationResult.MitigationGain::delta)
            .reversed()
            .thenComparing(SimulationResult.MitigationGain::id));
    return List.copyOf(gains);
  }

  static boolean unknown(Mitigation mitigation) {
    return !mitigation.hazardMultiplier().isConstant()
        || !mitigation.effectMultiplier().isConstant()
        || !mitigation.cost().isConstant();
  }

  private List<SimulationResult.Sensitivity> sensitivity() {
    double base = survival().getLast().p();
    long counted = 0;
    for (int m = 0; m < model.outer; m++) {
      counted += model.sensitivityTrialsOf(m);
    }
    List<SimulationResult.Sensitivity> bars = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      double atLow = Math.clamp(base + moved(2 * i) / counted, 0, 1);
      double atHigh = Math.clamp(base + moved(2 * i + 1) / counted, 0, 1);
      bars.add(
          new SimulationResult.Sensitivity(
              inputs.get(i).label(),
              Math.min(atLow, atHigh),
              Math.max(atLow, atHigh),
              atLow,
              atHigh));
    }
    bars.sort(
        Comparator.comparingDouble((SimulationResult.Sensitivity bar) -> bar.low() - bar.high())
            .thenComparing(SimulationResult.Sensitivity::input));
    return List.copyOf(bars);
  }

  private double moved(int setting) {
    return Arrays.stream(tally.tornado).mapToDouble(draw -> draw[setting]).sum();
  }
}
