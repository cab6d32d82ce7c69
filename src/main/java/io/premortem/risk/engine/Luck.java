package io.premortem.risk.engine;

/** The random numbers of one trial, the same whatever setting it is played under. */
final class Luck {

  private static final long FRAILTY = Counter.stream("trial", "frailty");
  private static final long NOISE = Counter.stream("trial", "noise");

  private final double frailtySd;
  private final double[] noise;
  private int noiseKnown;
  long key;

  /** The shared shock Z; 1 without frailty. */
  double shock = 1;

  Luck(Model model) {
    frailtySd = model.frailty;
    noise = new double[model.horizon + 1];
  }

  void reset(long trialKey) {
    key = trialKey;
    noiseKnown = 0;
    if (frailtySd > 0) {
      double z = NormalQuantile.of(Counter.uniform(key, FRAILTY, 0));
      shock = StrictMath.exp(frailtySd * z - frailtySd * frailtySd / 2);
    }
  }

  /** The month's standard normal noise. */
  double noise(int month) {
    while (noiseKnown < month) {
      noiseKnown++;
      noise[noiseKnown] = NormalTable.quantile(Counter.uniform(key, NOISE, noiseKnown));
    }
    return noise[month];
  }
}
