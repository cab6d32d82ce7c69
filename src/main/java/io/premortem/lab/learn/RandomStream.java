package io.premortem.lab.learn;

/**
 * SplitMix64 (Steele, Lea, Flood, OOPSLA 2014), one independent stream per purpose of a seed, so
 * that drawing more for one purpose never changes another.
 */
final class RandomStream {
  private static final long GAMMA = 0x9e3779b97f4a7c15L;

  private long state;

  RandomStream(long seed, String purpose) {
    this.state = mix(seed ^ mix(purpose.hashCode() * GAMMA));
  }

  long nextLong() {
    state += GAMMA;
    return mix(state);
  }

  /** Uniform in [0, 1), 53 bits. */
  double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  /** Uniform in 0 … bound − 1, without bias (Lemire, ACM TOMACS 29(1), 2019). */
  int nextInt(int bound) {
    long product = (nextLong() >>> 32) * bound;
    // Only one draw in 2³² / bound can be one too many, so the division is rarely paid.
    if ((product & 0xffffffffL) < bound) {
      long threshold = Integer.toUnsignedLong(-bound) % bound;
      while ((product & 0xffffffffL) < threshold) {
        product = (nextLong() >>> 32) * bound;
      }
    }
    return (int) (product >>> 32);
  }

  /** Puts the numbers in random order (Fisher and Yates). */
  void shuffle(int[] numbers) {
    for (int i = numbers.length - 1; i > 0; i--) {
      int j = nextInt(i + 1);
      int swapped = numbers[i];
      numbers[i] = numbers[j];
      numbers[j] = swapped;
    }
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
