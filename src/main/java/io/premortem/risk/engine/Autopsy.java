package io.premortem.risk.engine;

import java.util.Arrays;

/**
 * Says whose shocks ate the cash of a trial that ran out of it. Each cause is charged, up to the
 * month of death, with the cash it took: losses; revenue and costs changed by its multipliers
 * (where several are in force, the earlier strike is charged first); raises that would have closed
 * but for its delays. Cause k answers for {@code w_k / max(W, d)} of the death, where W is the sum
 * of the charges above 0 and d the cash that was lacking; the company's own plan answers for the
 * rest.
 */
final class Autopsy {

  /** One death. */
  static final long WHOLE = 1L << 30;

  private final Model model;

  /** Charges in money, by cause. */
  private final double[] eaten;

  private final int[] raiseAt;
  private final double[] delays;

  /** Shares of the death in units of {@link #WHOLE}, by cause, the plan last; they sum to one. */
  final long[] share;

  Autopsy(Model model) {
    this.model = model;
    eaten = new double[model.causes.size()];
    raiseAt = new int[model.raises.size()];
    delays = new double[model.causes.size()];
    share = new long[eaten.length + 1];
  }

  void examine(Turnover flows, Tape tape, int death) {
    Arrays.fill(eaten, 0);
    Arrays.fill(share, 0);
    if (tape.count > 0) {
      chargeShocks(flows, tape, death);
      chargeDelays(tape, death);
    }
    double sum = 0;
    for (double each : eaten) {
      sum += Math.max(0, each);
    }
    double lacking = sum > 0 ? -cash(flows, tape, death, net(eaten)) : 1;
    long rest = WHOLE;
    int last = eaten.length;
    for (int k = 0; k < eaten.length; k++) {
      if (eaten[k] > 0) {
        share[k] = (long) (eaten[k] / Math.max(sum, lacking) * WHOLE);
        rest -= share[k];
        last = sum >= lacking ? k : eaten.length;
      }
    }
    // What rounding leaves goes where it does not invent a share for the plan.
    share[last] += rest;
  }

  private static double net(double[] charges) {
    double sum = 0;
    for (double charge : charges) {
      sum += charge;
    }
    return sum;
  }

  /** Cash at death: that of the plan and the raises in time, less what was eaten. */
  private double cash(Turnover flows, Tape tape, int death, double charged) {
    double net = flows.revenue[death] - flows.burn[death];
    double cash = model.simulation.openingCash() + net - charged;
    for (int r = 0; r < raiseAt.length; r++) {
      cash += tape.raiseMonth[r] <= death ? tape.raiseAmount[r] : 0;
    }
    return cash;
  }

  private void chargeShocks(Turnover flows, Tape tape, int death) {
    for (int i = 0; i < tape.count && tape.month[i] <= death; i++) {
      int k = tape.cause[i];
      int kind = model.kind[k];
      if (kind == Model.LOSS) {
        eaten[k] += tape.size[i];
      } else if (kind == Model.REVENUE || kind == Model.BURN) {
        int end = Math.min(death, tape.month[i] + model.months[k]);
        double[] flow = kind == Model.BURN ? flows.burn : flows.revenue;
        double rise = kind == Model.BURN ? tape.size[i] - 1 : 1 - tape.size[i];
        for (int t = tape.month[i] + 1; t <= end; t++) {
          eaten[k] += (flow[t] - flow[t - 1]) * factor(tape, t, i, kind) * rise;
        }
      }
    }
  }

  /** The product, in month t, of the multipliers of one kind among the first strikes. */
  private double factor(Tape tape, int t, int strikes, int kind) {
    double product = 1;
    for (int i = 0; i < strikes && tape.month[i] < t; i++) {
      int k = tape.cause[i];
      if (model.kind[k] == kind && t <= tape.month[i] + model.months[k]) {
        product *= tape.size[i];
      }
    }
    return product;
  }

  private void chargeDelays(Tape tape, int death) {
    for (int r = 0; r < raiseAt.length; r++) {
      if (tape.raiseMonth[r] > death) {
        continue;
      }
      Arrays.fill(delays, 0);
      int at = tape.raiseMonth[r];
      for (int i = 0; i < tape.count && tape.month[i] <= death; i++) {
        if (model.kind[tape.cause[i]] == Model.DELAY && at > tape.month[i]) {
          at += (int) tape.size[i];
          delays[tape.cause[i]] += tape.size[i];
        }
      }
      for (int k = 0; k < eaten.length && at > death; k++) {
        eaten[k] += tape.raiseAmount[r] * delays[k] / (at - tape.raiseMonth[r]);
      }
    }
  }
}
