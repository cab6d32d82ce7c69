package io.premortem.risk.engine;

/**
 * Plays the cash of one trial month by month, from one month in which something happens to the
 * next: revenue and costs, raises that close, shocks, death test. Terminal strikes do not end it.
 */
final class CashPath {

  static final int ALL_AREAS = -1;

  private static final int NEVER = Integer.MAX_VALUE;

  private final Model model;
  private final int[] raiseAt;
  private final Factors factors = new Factors();

  /** Cash but for the plan under the factors in force, and for money raised. */
  private double base;

  private double raised;
  private Turnover flows;

  // The next month in which a strike counts, a raise closes, a mitigation is paid.
  private int strike;
  private int strikeMonth;
  private int raiseMonth;
  private int raises;

  /** The first month with cash below zero had no raise closed, of the path played last. */
  int withoutRaises;

  /** No month of the path played last ended with less cash, unless it ran out. */
  double margin;

  CashPath(Model model) {
    this.model = model;
    raiseAt = new int[model.raises.size()];
  }

  /**
   * The first month with cash below zero, or {@code last + 1} when there is none up to {@code
   * last}.
   *
   * @param areas bit per area whose strikes count
   */
  int firstNegative(Setting setting, Tape tape, Luck luck, int areas, int last) {
    flows = luck.turnover(setting.plan);
    start(tape, areas, last);
    int spendMonth = setting.paidAfter(0);
    for (int now = 0; now < last; ) {
      int event = Math.min(Math.min(strikeMonth, factors.ends), Math.min(raiseMonth, spendMonth));
      int next = Math.min(event, last);
      int dead = between(now + 1, next);
      if (dead > 0) {
        return dead;
      }
      if (next == raiseMonth) {
        receive(tape, next);
      }
      if (next == spendMonth) {
        base -= setting.paidIn(next);
        spendMonth = setting.paidAfter(next);
      }
      boolean changed = next == strikeMonth && apply(tape, areas, next);
      if (negative(next)) {
        return next;
      }
      if (next == factors.ends) {
        factors.expire(next);
        changed = true;
      }
      if (changed) {
        base += factors.rescale(flows, next);
      }
      now = next;
    }
    return last + 1;
  }

  private void start(Tape tape, int areas, int last) {
    base = model.simulation.openingCash();
    raised = 0;
    margin = Double.POSITIVE_INFINITY;
    withoutRaises = last + 1;
    factors.clear();
    strike = areas == 0 ? tape.count : 0;
    findStrike(tape, areas);
    raises = tape.raisesClosing > 0 ? raiseAt.length : 0;
    System.arraycopy(tape.raiseMonth, 0, raiseAt, 0, raises);
    findRaise(0);
  }

  /** Whether cash is below zero at the end of month t. */
  private boolean negative(int t) {
    // The flows are the same bits as the plan's net when factors are 1.
    double own = base + (factors.revenue * flows.revenue[t] - factors.burn * flows.burn[t]);
    margin = Math.min(margin, own + raised);
    if (own >= 0) {
      return false;
    }
    withoutRaises = Math.min(withoutRaises, t);
    return own + raised < 0;
  }

  /** The first month from {@code from} to before {@code to} with cash below zero, 0 if none. */
  private int between(int from, int to) {
    if (from >= to || safe(from, to - 1)) {
      return 0;
    }
    for (int t = from; t < to; t++) {
      if (negative(t)) {
        return t;
      }
    }
    return 0;
  }

  /** Whether a bound from below shows that there is nothing to find in some months. */
  private boolean safe(int from, int to) {
    double least = (withoutRaises < from ? base + raised : base) + least(from, to);
    if (least < 0) {
      return false;
    }
    margin = Math.min(margin, least);
    return true;
  }

  /** A bound from below of what flows have brought by the end of any of some months. */
  private double least(int from, int to) {
    CashPlan plan = flows.plan;
    if (factors.none()) {
      return Math.max(plan.lowest[from], plan.lowestUntil[to]) + flows.dip - flows.rise;
    }
    return plan.oneWay
        ? factors.revenue * (plan.revenue[from] + flows.dip)
            - factors.burn * (plan.burn[to] + flows.rise)
        : Double.NEGATIVE_INFINITY;
  }

  private void receive(Tape tape, int month) {
    for (int r = 0; r < raises; r++) {
      if (raiseAt[r] == month) {
        raised += tape.raiseAmount[r];
      }
    }
    findRaise(month);
  }

  private void findRaise(int after) {
    raiseMonth = NEVER;
    for (int r = 0; r < raises; r++) {
      if (raiseAt[r] > after) {
        raiseMonth = Math.min(raiseMonth, raiseAt[r]);
      }
    }
  }

  private void findStrike(Tape tape, int areas) {
    while (strike < tape.count && !counts(tape, areas, strike)) {
      strike++;
    }
    strikeMonth = strike < tape.count ? tape.month[strike] : NEVER;
  }

  private boolean counts(Tape tape, int areas, int i) {
    return areas == ALL_AREAS || (areas >>> model.areaOf[tape.cause[i]] & 1) != 0;
  }

  /** Applies the strikes of a month; whether a factor changes from the next month on. */
  private boolean apply(Tape tape, int areas, int month) {
    boolean changed = false;
    for (; strike < tape.count && tape.month[strike] == month; strike++) {
      if (!counts(tape, areas, strike)) {
        continue;
      }
      int k = tape.cause[strike];
      double size = tape.size[strike];
      switch (model.kind[k]) {
        case Model.LOSS -> base -= size;
        case Model.DELAY -> delay(month, (int) size);
        default -> {
          factors.add(month + model.months[k], model.kind[k] == Model.BURN, size);
          changed = true;
        }
      }
    }
    findStrike(tape, areas);
    return changed;
  }

  private void delay(int month, int months) {
    for (int r = 0; r < raises; r++) {
      raiseAt[r] += raiseAt[r] > month && raiseAt[r] < Model.FOR_GOOD ? months : 0;
    }
    findRaise(month);
  }
}
