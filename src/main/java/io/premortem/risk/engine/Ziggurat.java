package io.premortem.risk.engine;

/**
 * Standard normal variates from 64 bits each, by the ziggurat method (Marsaglia and Tsang, Journal
 * of Statistical Software 5(8), 2000), with layer and place taken from different bits (Doornik,
 * 2005). Exact but for rounding; 99 in 100 cost one multiplication.
 */
final class Ziggurat {

  private static final int LAYERS = 256;

  /** Where the tail begins, and the area of each layer. */
  private static final double TAIL = 3.6541528853610088;

  private static final double AREA = 0.00492867323399;

  private static final double PLACES = 0x1p52;

  /** Keeps the numbers that settle a variate apart from the bits of the next attempt. */
  private static final long SETTLE = Counter.stream("ziggurat", "settle");

  /** Places below which a point of a layer is under the curve for sure. */
  private static final long[] INSIDE = new long[LAYERS];

  private static final double[] WIDTH = new double[LAYERS];
  private static final double[] HEIGHT = new double[LAYERS];

  static {
    double right = TAIL;
    double bottom = AREA / density(TAIL);
    INSIDE[0] = (long) (TAIL / bottom * PLACES);
    WIDTH[0] = bottom / PLACES;
    WIDTH[LAYERS - 1] = TAIL / PLACES;
    HEIGHT[0] = 1;
    HEIGHT[LAYERS - 1] = density(TAIL);
    for (int i = LAYERS - 2; i > 0; i--) {
      double inner = Math.sqrt(-2 * StrictMath.log(AREA / right + density(right)));
      INSIDE[i + 1] = (long) (inner / right * PLACES);
      WIDTH[i] = inner / PLACES;
      HEIGHT[i] = density(inner);
      right = inner;
    }
  }

  private Ziggurat() {}

  private static double density(double x) {
    return StrictMath.exp(-x * x / 2);
  }

  /**
   * The variate of some bits; the few that fall outside the layers are settled by more bits, which
   * are a hash of these.
   */
  static double normal(long bits) {
    int layer = (int) bits & LAYERS - 1;
    long place = bits >> 11;
    return Math.abs(place) < INSIDE[layer] ? place * WIDTH[layer] : settle(bits);
  }

  private static double settle(long bits) {
    for (long next = bits; ; next = Counter.mix(next + Counter.STEP)) {
      int layer = (int) next & LAYERS - 1;
      long place = next >> 11;
      double x = place * WIDTH[layer];
      if (Math.abs(place) < INSIDE[layer]) {
        return x;
      }
      if (layer == 0) {
        return place < 0 ? -tail(next) : tail(next);
      }
      double height = HEIGHT[layer] + uniform(next, 1) * (HEIGHT[layer - 1] - HEIGHT[layer]);
      if (height < density(x)) {
        return x;
      }
    }
  }

  /** A variate beyond {@link #TAIL} (Marsaglia, Technometrics 6, 1964). */
  private static double tail(long bits) {
    for (int i = 1; ; i += 2) {
      double x = Logarithm.exponential(uniform(bits, i)) / TAIL;
      if (2 * Logarithm.exponential(uniform(bits, i + 1)) > x * x) {
        return TAIL + x;
      }
    }
  }

  private static double uniform(long bits, int index) {
    return Counter.uniform(Counter.bits(bits, SETTLE, index));
  }
}
