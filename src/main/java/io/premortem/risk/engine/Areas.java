package io.premortem.risk.engine;

import io.premortem.risk.engine.Simulation.Output;
import java.util.Arrays;

/**
 * Plays a trial with the causes of some areas only: each area alone for its score, all subsets for
 * the Shapley value. Areas that do not strike in the trial are null players and cost nothing.
 */
final class Areas {

  private final Model model;
  private final CashPath path;
  private final Tally tally;
  private final boolean attribution;
  private final boolean scores;

  /** Weight of a subset of s among c areas: s! (c - 1 - s)! / c!, in units of 1 / 12!. */
  private final long[][] weight;

  private final int[] player;
  private final long[] value;
  private final boolean[] alive;
  private boolean aliveWithout;

  Areas(Model model, CashPath path, Tally tally) {
    this.model = model;
    this.path = path;
    this.tally = tally;
    attribution = model.simulation.outputs().contains(Output.ATTRIBUTION);
    scores = model.simulation.outputs().contains(Output.AREA_SCORES);
    int areas = model.areas.size();
    player = new int[areas];
    value = new long[areas];
    alive = new boolean[1 << areas];
    weight = new long[areas + 1][areas];
    for (int c = 1; c <= areas; c++) {
      for (int s = 0; s < c; s++) {
        weight[c][s] = Tally.SHAPLEY_UNIT / factorial(c) * factorial(s) * factorial(c - 1 - s);
      }
    }
  }

  private static long factorial(int n) {
    return n <= 1 ? 1 : n * factorial(n - 1);
  }

  /** Counts a trial. */
  void count(int draw, BaseRun run) {
    if (!scores && !attribution || model.areas.isEmpty()) {
      return;
    }
    aliveWithout = run.noCashWithout() > model.horizon;
    if (scores) {
      score(draw, run);
    }
    if (attribution && !run.doomed()) {
      attribute(draw, run);
    }
  }

  private void score(int draw, BaseRun run) {
    int month = model.scoreMonth();
    Tape tape = run.tape;
    boolean deadWithout = run.noCashWithout() <= month;
    int killing = terminalAreas(tape, month);
    int striking = tape.otherAreasBy(month, model.areaOf);
    for (int a = 0; a < model.areas.size(); a++) {
      int bit = 1 << a;
      boolean dead = (killing & bit) != 0;
      if (!dead) {
        boolean known =
            (striking & bit) == 0 || run.harmOnly && (deadWithout || run.noCash > month);
        dead =
            known
                ? deadWithout
                : path.firstNegative(run.setting, tape, run.luck, bit, month) <= month;
      }
      if (dead) {
        tally.areaDeaths[draw][a]++;
        tally.areaExcess[a] += deadWithout ? 0 : 1;
      }
    }
  }

  private int terminalAreas(Tape tape, int month) {
    int areas = 0;
    for (int i = 0; i < tape.terminals; i++) {
      if (tape.terminalTime[i] < month) {
        areas |= 1 << model.areaOf[tape.terminalCause[i]];
      }
    }
    return areas;
  }

  /**
   * Every subset with a terminal strike is dead, so only subsets of the areas without one are
   * played.
   */
  private void attribute(int draw, BaseRun run) {
    Tape tape = run.tape;
    int struck = tape.terminalAreas | tape.otherAreas;
    int all = Integer.bitCount(struck);
    if (all == 0) {
      return;
    }
    int mortal = 0;
    for (int rest = struck & ~tape.terminalAreas; rest != 0; rest &= rest - 1) {
      player[mortal++] = Integer.numberOfTrailingZeros(rest);
    }
    long[] weights = weight[all];
    long terminalShare = 0;
    Arrays.fill(value, 0);
    for (int subset = 0; subset < 1 << mortal; subset++) {
      alive[subset] = subset == 0 ? aliveWithout : plays(run, subset, mortal);
      int size = Integer.bitCount(subset);
      if (size < all && alive[subset]) {
        terminalShare += weights[size];
      }
      for (int i = 0; i < mortal; i++) {
        if ((subset >>> i & 1) != 0 && alive[subset] != alive[subset ^ 1 << i]) {
          value[player[i]] += alive[subset] ? -weights[size - 1] : weights[size - 1];
        }
      }
    }
    share(draw, tape, struck, terminalShare);
  }

  private boolean plays(BaseRun run, int subset, int mortal) {
    if (run.harmOnly && run.hasCash()) {
      return true;
    }
    int areas = 0;
    for (int i = 0; i < mortal; i++) {
      int bit = subset >>> i & 1;
      if (run.harmOnly && bit != 0 && !alive[subset ^ 1 << i]) {
        return false;
      }
      areas |= bit << player[i];
    }
    return path.firstNegative(run.setting, run.tape, run.luck, areas, model.horizon)
        > model.horizon;
  }

  private void share(int draw, Tape tape, int struck, long terminalShare) {
    for (int rest = struck; rest != 0; rest &= rest - 1) {
      int a = Integer.numberOfTrailingZeros(rest);
      long v = (tape.terminalAreas >>> a & 1) != 0 ? terminalShare : value[a];
      tally.shapley[draw][a] += v;
      long small = Math.round((double) v / Tally.SHAPLEY_UNIT * (1 << 20));
      tally.shapleySquares[a] += small * small;
    }
  }
}
