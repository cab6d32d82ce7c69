package io.premortem.dataset.ledger.cash;

import java.util.Arrays;
import java.util.Random;

/**
 * Months until the cash is gone when months go on as those of the window did: no growth, no raise.
 * What is not known (the mean, by the ratios of its bootstrap) and chance (the months to come,
 * drawn from the window) both widen it. Months are counted from the last balance; null is more than
 * {@value #LONGEST}, or never.
 *
 * @param early 5 % of the futures are out of cash by then
 * @param middle half of them are
 * @param late 95 % of them are
 */
public record Runway(Integer early, Integer middle, Integer late) {
  public static final int LONGEST = 120;
  private static final int FUTURES = 4000;

  static Runway of(double cash, Series burns, int months, Bootstrap.Result burn, long seed) {
    var random = new Random(seed);
    int[] ends = new int[FUTURES];
    for (int i = 0; i < FUTURES; i++) {
      double ratio = burn.ratios()[random.nextInt(burn.ratios().length)];
      double shift = -ratio * burn.se();
      ends[i] = months(cash, shift, burns, months, random);
    }
    Arrays.sort(ends);
    return new Runway(at(ends, 0.05), at(ends, 0.5), at(ends, 0.95));
  }

  private static int months(double cash, double shift, Series burns, int months, Random random) {
    double left = cash;
    for (int month = 1; month <= LONGEST; month++) {
      left -= burns.get(random.nextInt(months)) + shift;
      if (left < 0) {
        return month;
      }
    }
    return LONGEST + 1;
  }

  private static Integer at(int[] ascending, double share) {
    int end = ascending[(int) (share * ascending.length)];
    return end > LONGEST ? null : end;
  }
}
