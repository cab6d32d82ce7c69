package io.premortem.lab.learn.scaling;

import io.premortem.lab.learn.evaluation.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * How a recipe does on the same test rows when it learns from more and more of the training rows.
 *
 * @param measure what errors are: the error rate, or the root mean squared error
 * @param trainingRows all there are
 * @param testRows that every size was scored on
 * @param budgetSeconds each training was given; 0 for no limit
 * @param points smallest size first
 * @param error what twice the rows would do; null when the points do not allow to say
 * @param logLoss likewise, of the log-loss; null for a quantity too
 * @param freedom repetitions beyond the first of each size
 */
public record LearningCurve(
    Measure measure,
    int trainingRows,
    int testRows,
    int budgetSeconds,
    List<Point> points,
    Extrapolation error,
    Extrapolation logLoss,
    int freedom) {

  /**
   * One size.
   *
   * @param share of the training rows, 0 to 1
   * @param trainings that the scores are means of
   * @param seconds one training took, on the mean
   * @param logLoss null for a quantity
   */
  public record Point(
      double share, int rows, int trainings, double seconds, Score error, Score logLoss) {}

  /**
   * @param interval 95 %, over test rows and trainings
   */
  public record Score(double mean, Interval interval) {}

  public LearningCurve {
    points = List.copyOf(points);
  }

  /** Whether all rows were learnt from at least once. */
  public boolean whole() {
    return !points.isEmpty() && points.getLast().share() == 1;
  }

  public boolean quantity() {
    return measure == Measure.RMSE;
  }

  /**
   * @param sizes trials of each size, smallest first; may be none
   */
  static LearningCurve of(
      List<List<Trial>> sizes, boolean quantity, int trainingRows, int testRows, int seconds) {
    Measure measure = quantity ? Measure.RMSE : Measure.ERROR_RATE;
    if (sizes.isEmpty()) {
      return new LearningCurve(measure, trainingRows, testRows, seconds, List.of(), null, null, 0);
    }
    Observed errors = Spread.observed(sizes, measure);
    Observed losses = quantity ? null : Spread.observed(sizes, Measure.LOG_LOSS);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < sizes.size(); i++) {
      List<Trial> trials = sizes.get(i);
      points.add(
          new Point(
              trials.getFirst().share(),
              trials.getFirst().rows(),
              trials.size(),
              trials.stream().mapToDouble(Trial::seconds).average().orElse(0),
              score(errors, i),
              losses == null ? null : score(losses, i)));
    }
    boolean told =
        points.size() >= Extrapolation.LEAST_SIZES
            && errors.freedom() > 0
            && points.getLast().share() == 1;
    return new LearningCurve(
        measure,
        trainingRows,
        testRows,
        seconds,
        points,
        told ? Extrapolation.of(errors) : null,
        told && losses != null ? Extrapolation.of(losses) : null,
        errors.freedom());
  }

  private static Score score(Observed observed, int i) {
    double mean = observed.errors()[i];
    double reach = 1.96 * Math.sqrt(observed.covariance()[i][i]);
    return new Score(mean, new Interval(Math.max(0, mean - reach), mean + reach));
  }
}
