package io.premortem.risk.calibration;

import java.util.List;

/**
 * What a set of guesses says of whoever made them.
 *
 * @param asked how many there were
 * @param inside how many held the truth
 * @param chance that honest 90 % intervals hold at most so many, 0 to 1
 * @param stretch how many times as wide they would have had to be to hold nine in ten; 1 or less
 *     when they do
 * @param intervalScore mean, lower is better
 */
public record Calibration(
    int asked, int inside, double chance, double stretch, double intervalScore) {
  private static final double UNLIKELY = 0.05;

  /** What it comes to. */
  public enum Verdict {
    /** So few hits would be rare luck for honest intervals. */
    TOO_NARROW,
    /** All hit, and with much room to spare. */
    TOO_WIDE,
    FITTING
  }

  /**
   * @param guesses at least one
   */
  public static Calibration of(List<Guess> guesses) {
    int inside = (int) guesses.stream().filter(Guess::inside).count();
    int nineInTen = (int) Math.ceil((1 - Guess.OUTSIDE) * guesses.size());
    double stretch =
        guesses.stream()
            .mapToDouble(Guess::stretch)
            .sorted()
            .skip(nineInTen - 1)
            .findFirst()
            .orElse(0);
    double score = guesses.stream().mapToDouble(Guess::intervalScore).average().orElse(0);
    return new Calibration(guesses.size(), inside, atMost(inside, guesses.size()), stretch, score);
  }

  public Verdict verdict() {
    if (chance < UNLIKELY) {
      return Verdict.TOO_NARROW;
    }
    return inside == asked && stretch < 0.5 ? Verdict.TOO_WIDE : Verdict.FITTING;
  }

  /** P(K ≤ hits) of a binomial with n tries at 0.9. */
  private static double atMost(int hits, int n) {
    double term = Math.pow(Guess.OUTSIDE, n);
    double sum = term;
    for (int k = 1; k <= hits; k++) {
      term *= (n - k + 1.0) / k * (1 - Guess.OUTSIDE) / Guess.OUTSIDE;
      sum += term;
    }
    return Math.min(1, sum);
  }
}
