package io.premortem.risk.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The model once more, month by month and as plainly as can be, on java.util.Random: one set of
 * parameters and one life per trial. Shares no code with the engine but the input records; beta
 * draws come from gamma draws.
 */
final class PlainSimulator {

  private final Simulation simulation;
  private final Random random;

  /** Deaths by cause by the horizon, "alive" for the others. */
  final Map<String, Integer> ends = new HashMap<>();

  private record Active(boolean burn, double factor, int until) {}

  PlainSimulator(Simulation simulation, long seed) {
    this.simulation = simulation;
    this.random = new Random(seed);
  }

  void run(int trials) {
    for (int i = 0; i < trials; i++) {
      ends.merge(life(), 1, Integer::sum);
    }
  }

  private String life() {
    double shock =
        Math.exp(
            simulation.frailty().sd() * random.nextGaussian()
                - simulation.frailty().sd() * simulation.frailty().sd() / 2);
    int flows = simulation.flows().size();
    double[] level = new double[flows];
    double[] growth = new double[flows];
    for (int i = 0; i < flows; i++) {
      level[i] = draw(simulation.flows().get(i).monthly());
      growth[i] = draw(simulation.flows().get(i).growth());
    }
    int raises = simulation.raises().size();
    boolean[] closes = new boolean[raises];
    boolean[] closed = new boolean[raises];
    double[] amount = new double[raises];
    long[] closing = new long[raises];
    for (int r = 0; r < raises; r++) {
      double p = draw(simulation.raises().get(r).probability());
      double odds = p / (1 - p) / shock;
      closes[r] = random.nextDouble() < odds / (1 + odds);
      amount[r] = draw(simulation.raises().get(r).amount());
      closing[r] = Math.max(1, Math.round(draw(simulation.raises().get(r).month())));
    }
    double[] hazard = new double[simulation.causes().size()];
    double[][] steps = new double[hazard.length][];
    for (int k = 0; k < hazard.length; k++) {
      Cause cause = simulation.causes().get(k);
      hazard[k] = Math.max(0, draw(cause.hazard()));
      if (simulation.frailty().areas().contains(cause.area())) {
        hazard[k] *= shock;
      }
      steps[k] = cause.steps().stream().mapToDouble(step -> draw(step.multiplier())).toArray();
    }
    double cash = simulation.openingCash();
    List<Active> active = new ArrayList<>();
    for (int month = 1; month <= simulation.horizonMonths(); month++) {
      double revenueFactor = 1;
      double burnFactor = 1;
      for (Active each : active) {
        if (month <= each.until()) {
          if (each.burn()) {
            burnFactor *= each.factor();
          } else {
            revenueFactor *= each.factor();
          }
        }
      }
      for (int i = 0; i < flows; i++) {
        Flow flow = simulation.flows().get(i);
        double money =
            level[i] * Math.pow(1 + growth[i], month - 1) + flow.noiseSd() * random.nextGaussian();
        cash += flow.sign() == 1 ? money * revenueFactor : -money * burnFactor;
      }
      for (int r = 0; r < raises; r++) {
        if (closes[r] && !closed[r] && closing[r] == month) {
          cash += amount[r];
          closed[r] = true;
        }
      }
      String killer = null;
      double first = 1;
      for (int k = 0; k < hazard.length; k++) {
        Cause cause = simulation.causes().get(k);
        double rate = hazard[k] * multiplier(cause, steps[k], month);
        double time = exponential(rate);
        while (time < 1) {
          switch (cause.effect()) {
            case Effect.Terminal unused -> {
              if (time < first) {
                first = time;
                killer = cause.id();
              }
            }
            case Effect.Loss loss -> cash -= Math.max(0, draw(loss.amount()));
            case Effect.Revenue revenue ->
                active.add(
                    new Active(false, draw(revenue.multiplier()), end(month, revenue.months())));
            case Effect.Burn burn ->
                active.add(new Active(true, draw(burn.multiplier()), end(month, burn.months())));
            case Effect.DelayRaise delay -> {
              long months = Math.round(draw(delay.months()));
              for (int r = 0; r < raises; r++) {
                closing[r] += !closed[r] && closing[r] > month ? months : 0;
              }
            }
          }
          time += exponential(rate);
        }
      }
      if (killer != null) {
        return killer;
      }
      if (cash < 0) {
        return "cash-out";
      }
    }
    return "alive";
  }

  private static double multiplier(Cause cause, double[] drawn, int month) {
    double multiplier = 1;
    int latest = 0;
    for (int s = 0; s < drawn.length; s++) {
      int from = cause.steps().get(s).fromMonth();
      if (from <= month && from > latest) {
        latest = from;
        multiplier = drawn[s];
      }
    }
    return multiplier;
  }

  private static int end(int month, Integer months) {
    return months == null ? Integer.MAX_VALUE : month + months;
  }

  private double exponential(double rate) {
    return rate > 0 ? -Math.log(1 - random.nextDouble()) / rate : Double.POSITIVE_INFINITY;
  }

  private double draw(Distribution distribution) {
    double z95 = 1.6448536269514722;
    return switch (distribution) {
      case Distribution.Constant constant -> constant.value();
      case Distribution.Normal normal ->
          (normal.low() + normal.high()) / 2
              + (normal.high() - normal.low()) / 2 / z95 * random.nextGaussian();
      case Distribution.Lognormal lognormal ->
          Math.exp(
              (Math.log(lognormal.low()) + Math.log(lognormal.high())) / 2
                  + Math.log(lognormal.high() / lognormal.low()) / 2 / z95 * random.nextGaussian());
      case Distribution.Pert pert -> {
        double width = pert.max() - pert.min();
        double a = 1 + 4 * (pert.mode() - pert.min()) / width;
        double b = 1 + 4 * (pert.max() - pert.mode()) / width;
        yield pert.min() + width * beta(a, b);
      }
      case Distribution.Beta beta -> beta(beta.alpha(), beta.beta());
      case Distribution.Empirical empirical ->
          empirical.values()[random.nextInt(empirical.values().length)];
    };
  }

  private double beta(double a, double b) {
    double x = gamma(a);
    return x / (x + gamma(b));
  }

  /** Marsaglia and Tsang (2000), for shapes of 1 and more. */
  private double gamma(double shape) {
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
