package io.premortem.lab.learn;

/** Silences hidden outputs at random and scales up the rest (Srivastava et al., JMLR 15, 2014). */
final class Dropout {
  static final Dropout NONE = new Dropout(0, null);

  private final float rate;
  private final RandomStream random;

  /**
   * @param rate share of silenced outputs, in [0, 1)
   */
  Dropout(float rate, RandomStream random) {
    this.rate = rate;
    this.random = random;
  }

  float scale() {
    return 1 / (1 - rate);
  }

  /** One random number serves four outputs of a row. */
  void apply(float[][] rows, int count) {
    if (rate == 0) {
      return;
    }
    int limit = (int) (rate * 0x10000);
    float scale = scale();
    for (int i = 0; i < count; i++) {
      float[] row = rows[i];
      for (int j = 0; j < row.length; j += 4) {
        long bits = random.nextLong();
        for (int k = j; k < Math.min(j + 4, row.length); k++) {
          row[k] = (bits & 0xffff) < limit ? 0 : row[k] * scale;
          bits >>>= 16;
        }
      }
    }
  }
}
