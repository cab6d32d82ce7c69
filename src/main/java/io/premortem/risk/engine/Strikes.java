package io.premortem.risk.engine;

/**
 * Samples when causes strike: each cause's Poisson process by inverting its cumulative hazard at
 * the sums of unit exponentials, so the cost is per strike and not per month. The race within a
 * month is the order of the times themselves.
 */
final class Strikes {

  private final Model model;
  private final double lastMoment;
  private final boolean frailty;

  /** The number that decides each cause's first strike. */
  private final long[] first;

  /** What it must be below for a strike by the horizon, in the trial filled last. */
  private long[] limit;

  private final long[] frailLimit;

  Strikes(Model model) {
    this.model = model;
    lastMoment = Math.nextDown((double) model.horizon);
    first = new long[model.stream.length];
    frailLimit = new long[first.length];
    frailty = model.frailty > 0;
  }

  /** All strikes and raises of a trial, under a base setting. */
  void fill(Setting setting, Luck luck, Tape tape, Tape spare) {
    tape.clear();
    long key = luck.key;
    long[] numbers = first;
    long[] streams = model.stream;
    // A loop of its own, which the compiler turns into vector instructions.
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = Counter.bits(key, streams[k], 0);
    }
    long[] limits = frailty ? frailLimits(setting, luck) : setting.limit;
    limit = limits;
    for (int k = 0; k < numbers.length; k++) {
      if (numbers[k] < limits[k]) {
        strike(setting, setting.pace[k], luck, k, numbers[k], tape);
      }
    }
    for (int i = 0; i < model.scriptCause.length; i++) {
      scripted(setting, luck, model.scriptCause[i], model.scriptMonth[i], i, tape);
    }
    tape.sort(spare);
    raises(setting, luck, tape);
  }

  private long[] frailLimits(Setting setting, Luck luck) {
    for (int k = 0; k < frailLimit.length; k++) {
      frailLimit[k] = model.frail[k] ? setting.pace[k].roughLimit(luck.shock) : setting.limit[k];
    }
    return frailLimit;
  }

  /**
   * Whether the cause that a setting changes may strike under it or under the base setting, in the
   * trial filled last; yes rather than no.
   */
  boolean mayStrike(Setting setting, Luck luck) {
    int k = setting.cause;
    long changed =
        model.frail[k] ? setting.changedPace.roughLimit(luck.shock) : setting.changedLimit;
    return first[k] < Math.max(limit[k], changed) || model.scripted[k];
  }

  /** The strikes of the one cause alone that a setting changes. */
  void fill(Setting setting, Luck luck, Tape tape) {
    tape.clear();
    int k = setting.cause;
    strike(setting, setting.changedPace, luck, k, first[k], tape);
    for (int i = 0; i < model.scriptCause.length; i++) {
      if (model.scriptCause[i] == k) {
        scripted(setting, luck, k, model.scriptMonth[i], i, tape);
        tape.settle(tape.count - 1);
      }
    }
  }

  /**
   * Adds a strike that is certain.
   *
   * @param place in the script, from 0
   */
  void scripted(Setting setting, Luck luck, int k, int month, int place, Tape tape) {
    // Sizes of chance count up from 0, those of the script down from -1.
    tape.add(model, k, month, size(setting, luck, k, -1 - place, month));
  }

  private void strike(Setting setting, Pace pace, Luck luck, int k, long number, Tape tape) {
    double pull = model.frail[k] ? 1 / luck.shock : 1;
    double sum = pull * Logarithm.exponential(Counter.uniform(number));
    if (sum > pace.total) {
      return;
    }
    if (model.kind[k] == Model.TERMINAL) {
      tape.addTerminal(k, model.areaOf[k], Math.min(pace.time(sum), lastMoment));
      return;
    }
    for (int event = 0; ; ) {
      int month = Math.min(model.horizon, (int) pace.time(sum) + 1);
      tape.add(model, k, month, size(setting, luck, k, event, month));
      event++;
      double v = Counter.uniform(Counter.bits(luck.key, model.stream[k], event));
      // The exponential is at least v, so most causes are done without a logarithm.
      if (sum + pull * v > pace.total) {
        return;
      }
      sum += pull * Logarithm.exponential(v);
      if (sum > pace.total) {
        return;
      }
    }
  }

  private double size(Setting setting, Luck luck, int k, int event, int month) {
    Chance chance = model.size[k];
    boolean changed = setting.cause == k;
    double size =
        changed && !Double.isNaN(setting.fixedSize)
            ? setting.fixedSize
            : chance.at(
                chance.isConstant() ? 0.5 : Counter.uniform(luck.key, model.sizeStream[k], event));
    size = setting.taken.size(k, month, size);
    if (changed && month >= setting.fromMonth) {
      size = Settings.left(model.kind[k], size, setting.effectFactor);
    }
    size = Math.max(0, size);
    return model.kind[k] == Model.DELAY ? Math.rint(size) : size;
  }

  /** Which raises close, when and with how much. */
  void raises(Setting setting, Luck luck, Tape tape) {
    tape.raisesClosing = 0;
    for (int r = 0; r < tape.raiseMonth.length; r++) {
      long stream = model.raiseStream[r];
      double p = setting.raiseChance[r];
      double chance = frailty ? p / (p + (1 - p) * luck.shock) : p;
      tape.raiseMonth[r] = Model.FOR_GOOD;
      if (Counter.uniform(luck.key, stream, 0) >= chance) {
        continue;
      }
      boolean changed = setting.raise == r;
      double month =
          changed && !Double.isNaN(setting.fixedMonth)
              ? setting.fixedMonth
              : model.raiseMonth[r].at(Counter.uniform(luck.key, stream, 1));
      double amount =
          changed && !Double.isNaN(setting.fixedAmount)
              ? setting.fixedAmount
              : model.raiseAmount[r].at(Counter.uniform(luck.key, stream, 2));
      tape.raiseMonth[r] = (int) Math.max(1, Math.min(1e6, Math.round(month)));
      tape.raiseAmount[r] = Math.max(0, amount);
      tape.raisesClosing++;
    }
  }
}
