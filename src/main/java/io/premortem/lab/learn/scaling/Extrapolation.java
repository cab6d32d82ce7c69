package io.premortem.lab.learn.scaling;

import io.premortem.lab.learn.evaluation.Interval;
import java.util.stream.IntStream;

/**
 * A {@link PowerLaw} fitted to a learning curve, and what it says of twice the rows.
 *
 * <p>The fit is generalised least squares over irreducible ≥ 0, scale ≥ 0 and an exponent in [0.05,
 * 2]. Intervals are 95 % profile-likelihood intervals (Venzon and Moolgavkar, Applied Statistics
 * 37, 1988): all values that some law takes whose χ² exceeds the best by at most t² · s², with
 * Student's t for the degrees of freedom of the spread between trainings, and s² = max(1, χ²/(k −
 * 3)) for curves that are no power law (Birge, Phys. Rev. 40, 1932). How far such extrapolations
 * can be trusted: Viering and Loog, IEEE TPAMI 45(6), 2023; hence one doubling and no more.
 *
 * @param now error at the most rows, by the law
 * @param gain error at the most rows less that at twice as many
 * @param misfit χ² for each degree of freedom; about 1 where the curve is a power law
 */
public record Extrapolation(
    PowerLaw law,
    Interval irreducible,
    double now,
    Interval nowInterval,
    double gain,
    Interval gainInterval,
    double misfit) {
  /** Fewer sizes than this leave nothing to judge the law by. */
  public static final int LEAST_SIZES = 4;

  private static final double LEAST_EXPONENT = 0.05;
  private static final double MOST_EXPONENT = 2;
  private static final int EXPONENTS = 241;
  private static final int REFINEMENTS = 60;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  /**
   * @throws IllegalArgumentException for fewer than {@value #LEAST_SIZES} sizes, or no degree of
   *     freedom
   */
  public static Extrapolation of(Observed observed) {
    if (observed.sizes() < LEAST_SIZES) {
      throw new IllegalArgumentException(observed.sizes() + " sizes are too few");
    }
    double[][] root = observed.root();
    Quadratic[] slices =
        IntStream.range(0, EXPONENTS)
            .mapToObj(i -> Quadratic.of(observed, root, exponent(i)))
            .toArray(Quadratic[]::new);
    int nearest = 0;
    for (int i = 1; i < EXPONENTS; i++) {
      if (least(slices[i]) < least(slices[nearest])) {
        nearest = i;
      }
    }
    Quadratic slice = refined(observed, root, slices[nearest], nearest);
    double misfit = Math.max(0, least(slice)) / (observed.sizes() - 3);
    double t = StudentT.upper(observed.freedom());
    double limit = Math.max(0, least(slice)) + t * t * Math.max(1, misfit);
    return of(slice, slices, limit, observed.most(), misfit);
  }

  private static Extrapolation of(
      Quadratic slice, Quadratic[] slices, double limit, double most, double misfit) {
    Quadratic.Point best = slice.best();
    double above = best.g() * slice.share();
    double now = best.c() + above;
    return new Extrapolation(
        new PowerLaw(best.c(), above * Math.pow(most, slice.exponent()), slice.exponent()),
        interval(slices, limit, 1, 0, 0, best.c()),
        now,
        interval(slices, limit, 1, 0, 1, now),
        best.g(),
        interval(slices, limit, 0, 1, 0, best.g()),
        misfit);
  }

  /** Of c·byC + g·byG + (error above c)·byAbove, over all exponents; holds the best value. */
  private static Interval interval(
      Quadratic[] slices, double limit, double byC, double byG, double byAbove, double best) {
    Quadratic.Range range = new Quadratic.Range(best, best);
    for (Quadratic slice : slices) {
      var reach = slice.reach(byC, byG + byAbove * slice.share(), limit);
      range = reach.isPresent() ? range.with(reach.get()) : range;
    }
    return new Interval(range.low(), range.high());
  }

  private static double least(Quadratic slice) {
    return slice.at(slice.best());
  }

  private static double exponent(double i) {
    return LEAST_EXPONENT * Math.pow(MOST_EXPONENT / LEAST_EXPONENT, i / (EXPONENTS - 1));
  }

  /** Golden-section search between the neighbours of the best exponent of the grid. */
  private static Quadratic refined(
      Observed observed, double[][] root, Quadratic found, int nearest) {
    double low = Math.max(0, nearest - 1);
    double high = Math.min(EXPONENTS - 1, nearest + 1);
    Quadratic best = found;
    for (int i = 0; i < REFINEMENTS; i++) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      Quadratic atLeft = Quadratic.of(observed, root, exponent(left));
      Quadratic atRight = Quadratic.of(observed, root, exponent(right));
      boolean leftwards = least(atLeft) <= least(atRight);
      Quadratic better = leftwards ? atLeft : atRight;
      best = least(better) < least(best) ? better : best;
      low = leftwards ? low : left;
      high = leftwards ? right : high;
    }
    return best;
  }
}
