package io.premortem.risk.engine;

/**
 * What has been counted so far. Whole numbers only, so that sums do not depend on the order in
 * which threads add to them.
 */
final class Tally {

  /** 12!, in whose fractions Shapley weights of up to 12 areas are whole. */
  static final long SHAPLEY_UNIT = 479_001_600L;

  /** Deaths by outer draw and month; {@code [draw][horizon + 1]} counts the living. */
  final int[][] deaths;

  /** Deaths by cause (cash-out last) and month. */
  final long[][] byCause;

  /** Cash deaths by root cause (the plan last) and month, in units of {@link Autopsy#WHOLE}. */
  final long[][] cashRoots;

  /** First month without cash whatever else happens, and the same without raises. */
  final long[] runway;

  final long[] runwayWithoutRaises;

  /** By outer draw and area: dead by the score month with that area alone. */
  final int[][] areaDeaths;

  /** By area: of these, alive without any cause. */
  final long[] areaExcess;

  /** By outer draw and area, in units of 1 / {@link #SHAPLEY_UNIT}. */
  final long[][] shapley;

  /** By area: sum of squares of one trial's value in units of 2^-20. */
  final long[] shapleySquares;

  /** By outer draw and mitigation: trials it saves less trials it kills. */
  final int[][] saved;

  /** By mitigation: trials it saves or kills. */
  final long[] moved;

  /** By outer draw and tornado setting: trials alive that die in the base less the reverse. */
  final int[][] tornado;

  Tally(Model model, int mitigations, int tornadoSettings) {
    int draws = model.outer;
    int areas = model.areas.size();
    int months = model.horizon + 2;
    deaths = new int[draws][months];
    byCause = new long[model.causes.size() + 1][months];
    cashRoots = new long[model.causes.size() + 1][months];
    runway = new long[months];
    runwayWithoutRaises = new long[months];
    areaDeaths = new int[draws][areas];
    areaExcess = new long[areas];
    shapley = new long[draws][areas];
    shapleySquares = new long[areas];
    saved = new int[draws][mitigations];
    moved = new long[mitigations];
    tornado = new int[draws][tornadoSettings];
  }

  void add(Tally other) {
    for (int m = 0; m < deaths.length; m++) {
      add(deaths[m], other.deaths[m]);
      add(areaDeaths[m], other.areaDeaths[m]);
      add(shapley[m], other.shapley[m]);
      add(saved[m], other.saved[m]);
      add(tornado[m], other.tornado[m]);
    }
    for (int k = 0; k < byCause.length; k++) {
      add(byCause[k], other.byCause[k]);
      add(cashRoots[k], other.cashRoots[k]);
    }
    add(runway, other.runway);
    add(runwayWithoutRaises, other.runwayWithoutRaises);
    add(areaExcess, other.areaExcess);
    add(shapleySquares, other.shapleySquares);
    add(moved, other.moved);
  }

  private static void add(int[] to, int[] from) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }

  private static void add(long[] to, long[] from) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }
}
