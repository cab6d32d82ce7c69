package io.premortem.risk.engine;

/**
 * Samples when causes strike: each cause's Poisson process by inverting its cumulative hazard at
 * the sums of unit exponentials, so the cost is per strike and not per month. The race within a
 * month is the order of the times themselves.
 */
final class Strikes {

  private final Model model;

  Strikes(Model model) {
    this.model = model;
  }

  /** All strikes and raises of a trial, under a base setting. */
  void fill(Setting setting, Luck luck, Tape tape, Tape spare) {
    tape.clear();
    double[] hazard = setting.hazard;
    double span = model.horizon;
    long key = luck.key;
    for (int k = 0; k < hazard.length; k++) {
      double rate = model.frail[k] ? hazard[k] * luck.shock : hazard[k];
      double v = Counter.uniform(key, model.stream[k], 0);
      // -ln(1 - v) >= v, so most causes are done without a logarithm.
      if (v < rate * span) {
        strike(setting, luck, k, rate, v, tape);
      }
    }
    tape.sort(spare);
    raises(setting, luck, tape);
  }

  /** The strikes of one cause alone, under a setting that may change it. */
  void fill(Setting setting, int k, Luck luck, Tape tape) {
    tape.clear();
    double rate = model.frail[k] ? setting.hazard[k] * luck.shock : setting.hazard[k];
    double v = Counter.uniform(luck.key, model.stream[k], 0);
    strike(setting, luck, k, rate, v, tape);
  }

  private void strike(Setting setting, Luck luck, int k, double rate, double first, Tape tape) {
    boolean changed = setting.cause == k && setting.hazardFactor != 1;
    double plain = changed ? Math.min(model.horizon, setting.fromMonth - 1) : model.horizon;
    double total = rate * plain;
    if (changed) {
      total += rate * setting.hazardFactor * (model.horizon - plain);
    }
    double sum = -StrictMath.log(1 - first);
    for (int event = 0; sum <= total && rate > 0; ) {
      double time = sum / rate;
      if (changed && time > plain && setting.hazardFactor > 0) {
        time = plain + (time - plain) / setting.hazardFactor;
      }
      if (model.kind[k] == Model.TERMINAL) {
        tape.addTerminal(k, model.areaOf[k], Math.min(time, Math.nextDown((double) model.horizon)));
        return;
      }
      int month = Math.min(model.horizon, (int) time + 1);
      tape.add(k, model.areaOf[k], month, size(setting, luck, k, event, month));
      event++;
      sum -= StrictMath.log(1 - Counter.uniform(luck.key, model.stream[k], event));
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
    if (changed && setting.effectFactor != 1 && month >= setting.fromMonth) {
      boolean multiplier = model.kind[k] == Model.REVENUE || model.kind[k] == Model.BURN;
      size = multiplier ? 1 + (size - 1) * setting.effectFactor : size * setting.effectFactor;
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
      double chance = model.frailty > 0 ? p / (p + (1 - p) * luck.shock) : p;
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
