package io.premortem.risk.budget;

import io.premortem.risk.engine.Mitigation;
import io.premortem.risk.engine.Simulation;
import io.premortem.risk.engine.SimulationResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks for the measures that together buy the most survival within a budget, all sets on the same
 * luck. Measures that would not help alone even for nothing are left out. Few are tried in every
 * combination; many by greed, gain per money or gain first, whichever ends better (Khuller, Moss
 * and Naor, Information Processing Letters 70, 1999), then by swaps of one for another.
 */
public final class BestSet {
  /** Luck that the search has not seen comes in so many parts, for the standard error. */
  private static final int PARTS = 8;

  private static final double LEAST_GAIN = 1e-9;

  private final Simulation simulation;
  private final Function<Simulation, SimulationResult> engine;
  private final int exactUpTo;
  private final Scores scores;
  private final Map<String, Double> costs;
  private final List<String> helpful;

  /**
   * @param simulation whose mitigations are to choose from
   * @param engine runs a simulation
   * @param exactUpTo helpful measures up to which all combinations are tried
   */
  public BestSet(
      Simulation simulation, Function<Simulation, SimulationResult> engine, int exactUpTo) {
    this.simulation = simulation;
    this.engine = engine;
    this.exactUpTo = exactUpTo;
    scores = new Scores(simulation, engine);
    costs =
        simulation.mitigations().stream()
            .collect(Collectors.toMap(Mitigation::id, mitigation -> mitigation.cost().mean()));
    helpful = helpful();
  }

  /** Those that would help alone if they were free; the others cost more than they can save. */
  private List<String> helpful() {
    var free = new Scores(simulation.withMitigations(free()), engine);
    free.widen(Set.of());
    double base = free.of(Set.of());
    return costs.keySet().stream()
        .filter(id -> free.of(Set.of(id)) > base + LEAST_GAIN)
        .sorted()
        .toList();
  }

  private List<Mitigation> free() {
    return simulation.mitigations().stream()
        .map(
            known ->
                new Mitigation(
                    known.id(),
                    known.target(),
                    known.cause(),
                    known.hazardMultiplier(),
                    known.effectMultiplier(),
                    null,
                    known.fromMonth()))
        .toList();
  }

  /** The best set for each budget, in their order; more money never scores less in the search. */
  public List<Choice> frontier(List<Double> budgets) {
    List<Double> rising = budgets.stream().sorted().toList();
    List<Set<String>> sets = new ArrayList<>();
    Set<String> best = Set.of();
    for (double budget : rising) {
      Set<String> found = search(budget);
      best = scores.of(found) > scores.of(best) ? found : best;
      sets.add(best);
    }
    double[][] deltas = unseen(sets);
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      choices.add(choice(rising.get(i), sets.get(i), deltas[i]));
    }
    return List.copyOf(choices);
  }

  private Choice choice(double budget, Set<String> set, double[] deltas) {
    double mean = 0;
    for (double delta : deltas) {
      mean += delta / PARTS;
    }
    double squares = 0;
    for (double delta : deltas) {
      squares += (delta - mean) * (delta - mean);
    }
    return new Choice(
        budget,
        set.stream().sorted().toList(),
        mean,
        Math.sqrt(squares / (PARTS - 1) / PARTS),
        cost(set),
        affordable(budget).size() <= exactUpTo);
  }

  /** By set and part: survival gained on luck that the search has not seen. */
  private double[][] unseen(List<Set<String>> sets) {
    double[][] deltas = new double[sets.size()][PARTS];
    for (int part = 0; part < PARTS; part++) {
      Simulation other =
          simulation.withTrials(
              simulation.trials(), simulation.outer(), simulation.seed() + 1 + part);
      var fresh = new Scores(other, engine);
      for (int i = 0; i < deltas.length; i++) {
        deltas[i][part] = fresh.of(sets.get(i)) - fresh.of(Set.of());
      }
    }
    return deltas;
  }

  private Set<String> search(double budget) {
    List<String> candidates = affordable(budget);
    if (candidates.size() <= exactUpTo) {
      return everySubset(candidates, budget);
    }
    Set<String> byRate = greedy(candidates, budget, true);
    Set<String> byGain = greedy(candidates, budget, false);
    return swapped(scores.of(byGain) > scores.of(byRate) ? byGain : byRate, candidates, budget);
  }

  private List<String> affordable(double budget) {
    return helpful.stream().filter(id -> costs.get(id) <= budget).toList();
  }

  private Set<String> everySubset(List<String> candidates, double budget) {
    Set<String> best = Set.of();
    for (int bits = 1; bits < 1 << candidates.size(); bits++) {
      Set<String> set = new TreeSet<>();
      for (int i = 0; i < candidates.size(); i++) {
        if ((bits >>> i & 1) != 0) {
          set.add(candidates.get(i));
        }
      }
      if (cost(set) <= budget && scores.of(set) > scores.of(best) + LEAST_GAIN) {
        best = set;
      }
    }
    return best;
  }

  private Set<String> greedy(List<String> candidates, double budget, boolean perMoney) {
    Set<String> taken = new TreeSet<>();
    while (true) {
      scores.widen(taken);
      double now = scores.of(taken);
      var next =
          candidates.stream()
              .filter(id -> !taken.contains(id))
              .filter(id -> cost(taken) + costs.get(id) <= budget)
              .filter(id -> scores.of(with(taken, id)) > now + LEAST_GAIN)
              .max(
                  Comparator.comparingDouble(
                      id ->
                          (scores.of(with(taken, id)) - now)
                              / (perMoney ? Math.max(1e-6, costs.get(id)) : 1)));
      if (next.isEmpty()) {
        return taken;
      }
      taken.add(next.get());
    }
  }

  /** Swaps one for another while that helps; the best swap of each round. */
  private Set<String> swapped(Set<String> start, List<String> candidates, double budget) {
    Set<String> best = start;
    for (boolean better = true; better; ) {
      better = false;
      Set<String> from = best;
      for (String out : from) {
        Set<String> less = new HashSet<>(from);
        less.remove(out);
        scores.widen(less);
        for (String in : candidates) {
          Set<String> set = with(less, in);
          if (!from.contains(in)
              && cost(set) <= budget
              && scores.of(set) > scores.of(best) + LEAST_GAIN) {
            best = set;
            better = true;
          }
        }
      }
    }
    return best;
  }

  private static Set<String> with(Set<String> set, String id) {
    Set<String> more = new HashSet<>(set);
    more.add(id);
    return more;
  }

  private double cost(Set<String> set) {
    return set.stream().sorted().mapToDouble(costs::get).sum();
  }
}
