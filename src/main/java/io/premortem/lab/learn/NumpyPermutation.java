package io.premortem.lab.learn;

/**
 * The permutation that NumPy's {@code RandomState(seed).permutation(n)} draws, and with it
 * scikit-learn's {@code train_test_split(random_state=seed)}: the same test rows as the reference
 * pipeline in Python.
 *
 * <p>MT19937 after Matsumoto and Nishimura, ACM TOMACS 8(1), 1998 ({@code init_genrand}), bounded
 * by masked rejection as in NumPy's legacy generator.
 */
final class NumpyPermutation {
  private static final int N = 624;
  private static final int M = 397;

  private final int[] state = new int[N];
  private int next = N;

  private NumpyPermutation(int seed) {
    state[0] = seed;
    for (int i = 1; i < N; i++) {
      state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
    }
  }

  /** The numbers 0 to n − 1, shuffled. */
  static int[] of(int n, int seed) {
    NumpyPermutation generator = new NumpyPermutation(seed);
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    for (int i = n - 1; i > 0; i--) {
      int j = generator.upTo(i);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    return order;
  }

  private int upTo(int max) {
    int mask = -1 >>> Integer.numberOfLeadingZeros(max);
    int value;
    do {
      value = draw() & mask;
    } while (value > max);
    return value;
  }

  private int draw() {
    if (next == N) {
      twist();
    }
    int y = state[next++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return y ^ (y >>> 18);
  }

  private void twist() {
    for (int i = 0; i < N; i++) {
      int y = (state[i] & 0x80000000) | (state[(i + 1) % N] & 0x7fffffff);
      state[i] = state[(i + M) % N] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
    }
    next = 0;
  }
}
