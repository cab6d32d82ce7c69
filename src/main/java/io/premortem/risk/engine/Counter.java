package io.premortem.risk.engine;

/**
 * Counter-based random numbers: each is a hash of what it is for (seed, outer draw, trial, cause or
 * input by name, index), so that no number depends on the order in which others are asked for, and
 * two settings that share a cause share its luck. The hash is the finaliser of SplitMix64 (Steele,
 * Lea and Flood, OOPSLA 2014; constants "Mix13" by Stafford).
 */
final class Counter {

  static final long STEP = 0x9E3779B97F4A7C15L;

  private static final long OUTER = 0xD1B54A32D192ED03L;
  private static final long TRIAL = 0x8CB92BA72F3D8DD7L;

  /** What one step of {@link #bits} is worth. */
  static final double UNIT = 0x1p-52;

  private Counter() {}

  static long mix(long x) {
    long z = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** The stream of a named thing: FNV-1a over the kind and the name, then mixed. */
  static long stream(String kind, String name) {
    long hash = 0xCBF29CE484222325L;
    String text = kind + '\u0000' + name;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return mix(hash);
  }

  static long outerKey(long seed, int outer) {
    return mix(mix(seed + STEP) + (outer + 1L) * OUTER);
  }

  static long trialKey(long outerKey, int trial) {
    return mix(outerKey + (trial + 1L) * TRIAL);
  }

  /** All 64 bits of a number. */
  static long word(long key, long stream, long index) {
    return mix(key + stream + index * STEP);
  }

  /** 52 bits, from which a number between 0 and 1 is made. */
  static long bits(long key, long stream, long index) {
    return word(key, stream, index) >>> 12;
  }

  /** From 2^-53 to 1 - 2^-53. */
  static double uniform(long bits) {
    return (bits + 0.5) * UNIT;
  }

  static double uniform(long key, long stream, long index) {
    return uniform(bits(key, stream, index));
  }

  /**
   * The uniform number of one input in one outer draw. Over the draws the numbers of an input fall
   * one into each of {@code outer} equal slices (Latin hypercube: McKay, Beckman and Conover,
   * Technometrics 21, 1979), so that bands settle with few draws.
   */
  static double stratified(long seed, long stream, int draw, int outer) {
    long key = mix(mix(seed + STEP) ^ stream);
    double within = uniform(key, OUTER, draw);
    return (permuted(key, draw, outer) + within) / outer;
  }

  /** A keyed permutation of 0 to size - 1: a Feistel network, walked until it lands inside. */
  private static int permuted(long key, int index, int size) {
    int half = Math.max(1, (33 - Integer.numberOfLeadingZeros(Math.max(1, size - 1))) / 2);
    int mask = (1 << half) - 1;
    int x = index;
    do {
      int left = x >>> half;
      int right = x & mask;
      for (int round = 0; round < 6; round++) {
        int next = left ^ (int) (mix(key + (round + 1L) * TRIAL + (long) right * STEP) & mask);
        left = right;
        right = next;
      }
      x = left << half | right;
    } while (x >= size);
    return x;
  }
}
