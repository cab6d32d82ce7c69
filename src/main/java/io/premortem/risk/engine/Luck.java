package io.premortem.risk.engine;

/** The random numbers of one trial, the same whatever setting it is played under. */
final class Luck {

  private static final long FRAILTY = Counter.stream("trial", "frailty");

  private final double frailtySd;
  long key;

  /** The shared shock Z; 1 without frailty. */
  double shock = 1;

  final Normals revenue;
  final Normals burn;

  /** The flows under the plan asked for first, which is the base setting's, and the last other. */
  private final Turnover base;

  private final Turnover other;

  Luck(Model model) {
    frailtySd = model.frailty;
    revenue = new Normals("revenue noise", model.horizon);
    burn = new Normals("burn noise", model.horizon);
    base = new Turnover(model.horizon);
    other = new Turnover(model.horizon);
  }

  void reset(long trialKey) {
    key = trialKey;
    revenue.known = false;
    burn.known = false;
    base.plan = null;
    other.plan = null;
    if (frailtySd > 0) {
      double z = NormalQuantile.of(Counter.uniform(key, FRAILTY, 0));
      shock = StrictMath.exp(frailtySd * z - frailtySd * frailtySd / 2);
    }
  }

  /** What flows in the trial under a plan. */
  Turnover turnover(CashPlan plan) {
    if (!plan.noisy) {
      return plan.quiet;
    }
    Turnover flows = base.plan == null || base.plan == plan ? base : other;
    if (flows.plan != plan) {
      flows.fill(plan, this);
    }
    return flows;
  }

  /** The standard normal noise of one side of the cash flow, by month from 1. */
  final class Normals {
    private final long stream;
    private final long[] words;
    private final double[] z;
    private boolean known;

    Normals(String name, int horizon) {
      stream = Counter.stream("trial", name);
      words = new long[horizon + 1];
      z = new double[horizon + 1];
    }

    double[] all() {
      if (!known) {
        draw();
        known = true;
      }
      return z;
    }

    private void draw() {
      // A loop of its own, which the compiler turns into vector instructions.
      for (int t = 0; t < words.length; t++) {
        words[t] = Counter.word(key, stream, t);
      }
      for (int t = 1; t < z.length; t++) {
        z[t] = Ziggurat.normal(words[t]);
      }
    }
  }
}
