package io.premortem.risk.engine;

import java.util.Arrays;

/**
 * What strikes in one trial up to the horizon: terminal strikes (the first of each cause) in the
 * order of the causes, other strikes in the order of month and cause, and the raises.
 */
final class Tape {

  int count;
  int[] cause = new int[64];
  int[] month = new int[64];
  double[] size = new double[64];

  int terminals;
  final int[] terminalCause;
  final double[] terminalTime;

  /** Bit per area with a terminal strike. */
  int terminalAreas;

  /** Bit per area with another strike. */
  int otherAreas;

  /** Whether a strike multiplies revenue or costs. */
  boolean scales;

  /** Whether a strike does good: multiplies revenue by more than 1 or costs by less. */
  boolean helps;

  /** Month in which each raise closes before any delay; beyond all horizons when it fails. */
  final int[] raiseMonth;

  final double[] raiseAmount;
  int raisesClosing;

  private final int[] buckets;

  Tape(Model model) {
    terminalCause = new int[model.causes.size()];
    terminalTime = new double[model.causes.size()];
    raiseMonth = new int[model.raises.size()];
    raiseAmount = new double[model.raises.size()];
    buckets = new int[model.horizon + 2];
  }

  void clear() {
    count = 0;
    terminals = 0;
    terminalAreas = 0;
    otherAreas = 0;
    scales = false;
    helps = false;
  }

  void addTerminal(int k, int area, double time) {
    terminalCause[terminals] = k;
    terminalTime[terminals++] = time;
    terminalAreas |= 1 << area;
  }

  void add(Model model, int k, int atMonth, double strikeSize) {
    append(k, atMonth, strikeSize);
    otherAreas |= 1 << model.areaOf[k];
    int kind = model.kind[k];
    if (kind == Model.REVENUE || kind == Model.BURN) {
      scales = true;
      helps |= kind == Model.REVENUE ? strikeSize > 1 : strikeSize < 1;
    }
  }

  private void append(int k, int atMonth, double strikeSize) {
    if (count == cause.length) {
      grow(2 * count);
    }
    cause[count] = k;
    month[count] = atMonth;
    size[count++] = strikeSize;
  }

  private void grow(int length) {
    cause = Arrays.copyOf(cause, length);
    month = Arrays.copyOf(month, length);
    size = Arrays.copyOf(size, length);
  }

  /** Bit per area with a strike, not terminal, by a month. */
  int otherAreasBy(int lastMonth, int[] areaOf) {
    int areas = 0;
    for (int i = 0; i < count && month[i] <= lastMonth; i++) {
      areas |= 1 << areaOf[cause[i]];
    }
    return areas;
  }

  boolean hasTerminal(int k) {
    for (int i = 0; i < terminals; i++) {
      if (terminalCause[i] == k) {
        return true;
      }
    }
    return false;
  }

  boolean hasStrike(int k) {
    for (int i = 0; i < count; i++) {
      if (cause[i] == k) {
        return true;
      }
    }
    return false;
  }

  /** Puts strikes added cause by cause into the order of months, causes within; stable. */
  void sort(Tape spare) {
    if (count > 48) {
      countingSort(spare);
      return;
    }
    for (int i = 1; i < count; i++) {
      settle(i);
    }
  }

  /** Moves strike i to its place among those before it, which are in order. */
  void settle(int i) {
    int m = month[i];
    int j = i - 1;
    if (j < 0 || month[j] <= m) {
      return;
    }
    int k = cause[i];
    double s = size[i];
    for (; j >= 0 && month[j] > m; j--) {
      month[j + 1] = month[j];
      cause[j + 1] = cause[j];
      size[j + 1] = size[j];
    }
    month[j + 1] = m;
    cause[j + 1] = k;
    size[j + 1] = s;
  }

  private void countingSort(Tape spare) {
    Arrays.fill(buckets, 0);
    for (int i = 0; i < count; i++) {
      buckets[month[i]]++;
    }
    int start = 0;
    for (int m = 0; m < buckets.length; m++) {
      int here = buckets[m];
      buckets[m] = start;
      start += here;
    }
    if (spare.cause.length < count) {
      spare.grow(cause.length);
    }
    for (int i = 0; i < count; i++) {
      int to = buckets[month[i]]++;
      spare.cause[to] = cause[i];
      spare.month[to] = month[i];
      spare.size[to] = size[i];
    }
    System.arraycopy(spare.cause, 0, cause, 0, count);
    System.arraycopy(spare.month, 0, month, 0, count);
    System.arraycopy(spare.size, 0, size, 0, count);
  }

  /** Becomes another tape with the strikes of cause k that are not terminal replaced. */
  void replace(Tape other, int k, Tape strikesOfK) {
    count = 0;
    int j = 0;
    for (int i = 0; i < other.count; i++) {
      if (other.cause[i] == k) {
        continue;
      }
      for (; j < strikesOfK.count && before(strikesOfK, j, other, i); j++) {
        append(k, strikesOfK.month[j], strikesOfK.size[j]);
      }
      append(other.cause[i], other.month[i], other.size[i]);
    }
    for (; j < strikesOfK.count; j++) {
      append(k, strikesOfK.month[j], strikesOfK.size[j]);
    }
  }

  private static boolean before(Tape a, int i, Tape b, int j) {
    return a.month[i] < b.month[j] || a.month[i] == b.month[j] && a.cause[i] < b.cause[j];
  }

  /** Takes over another tape's strikes that are not terminal. */
  void copyStrikes(Tape other) {
    if (cause.length < other.count) {
      grow(other.cause.length);
    }
    count = other.count;
    System.arraycopy(other.cause, 0, cause, 0, count);
    System.arraycopy(other.month, 0, month, 0, count);
    System.arraycopy(other.size, 0, size, 0, count);
  }

  /** Has a raise not close. */
  void fail(int raise) {
    if (raiseMonth[raise] != Model.FOR_GOOD) {
      raiseMonth[raise] = Model.FOR_GOOD;
      raisesClosing--;
    }
  }

  void copyRaises(Tape other) {
    raisesClosing = other.raisesClosing;
    System.arraycopy(other.raiseMonth, 0, raiseMonth, 0, raiseMonth.length);
    System.arraycopy(other.raiseAmount, 0, raiseAmount, 0, raiseAmount.length);
  }
}
