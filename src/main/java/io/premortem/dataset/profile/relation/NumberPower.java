package io.premortem.dataset.profile.relation;

import java.util.Arrays;

/**
 * How much of a quantity's variance one column explains, out of fold: the better of a mean for each
 * part and, between two quantities, a straight line.
 */
final class NumberPower {
  private final double[] targets;
  private final Folds folds;

  NumberPower(Quantity target, Folds folds) {
    double[] values = Arrays.stream(folds.rows()).mapToDouble(r -> target.values()[r]).toArray();
    this.targets = standardised(values);
    this.folds = folds;
  }

  Score of(Variable column) {
    double[] prior = new double[targets.length];
    double[] losses = new double[targets.length];
    var parts = new Parts(column, folds);
    for (int fold = 0; fold < Folds.COUNT; fold++) {
      int[] part =
          parts.without(
              fold,
              positions ->
                  new NumberCuts(Arrays.stream(positions).mapToDouble(p -> targets[p]).toArray()));
      means(losses, prior, part, fold);
    }
    Score score = Score.of(losses, prior);
    if (column instanceof Quantity quantity) {
      Score line = Score.of(line(quantity), prior);
      return line.value() > score.value() ? line : score;
    }
    return score;
  }

  private void means(double[] losses, double[] prior, int[] part, int fold) {
    int count = Parts.count(part);
    double[] sizes = new double[count];
    double[] sums = new double[count];
    double[] squares = new double[count];
    for (int i = 0; i < targets.length; i++) {
      if (folds.fold()[i] != fold) {
        sizes[part[i]]++;
        sums[part[i]] += targets[i];
        squares[part[i]] += targets[i] * targets[i];
      }
    }
    double mean = Arrays.stream(sums).sum() / Arrays.stream(sizes).sum();
    double weight = weight(sizes, sums, squares, mean);
    for (int i = 0; i < targets.length; i++) {
      if (folds.fold()[i] == fold) {
        double guess = (sums[part[i]] + weight * mean) / (sizes[part[i]] + weight);
        losses[i] = square(targets[i] - guess);
        prior[i] = square(targets[i] - mean);
      }
    }
  }

  /**
   * Leave-one-out squares in closed form: the guess for y is a (S − y + w m), a = 1/(n − 1 + w).
   */
  private static double weight(double[] sizes, double[] sums, double[] squares, double mean) {
    double least = Double.POSITIVE_INFINITY;
    double best = ClassPower.WEIGHTS[0];
    for (double weight : ClassPower.WEIGHTS) {
      double loss = 0;
      for (int part = 0; part < sizes.length; part++) {
        if (sizes[part] > 0) {
          double a = 1 / (sizes[part] - 1 + weight);
          double b = a * (sums[part] + weight * mean);
          loss +=
              square(1 + a) * squares[part] - 2 * (1 + a) * b * sums[part] + sizes[part] * b * b;
        }
      }
      if (loss < least) {
        least = loss;
        best = weight;
      }
    }
    return best;
  }

  /** Squared errors of the least-squares line of the other folds; their mean where x is missing. */
  private double[] line(Quantity column) {
    double[] x =
        standardised(Arrays.stream(folds.rows()).mapToDouble(r -> column.values()[r]).toArray());
    double[] losses = new double[x.length];
    for (int fold = 0; fold < Folds.COUNT; fold++) {
      double n = 0;
      double all = 0;
      double rows = 0;
      double sx = 0;
      double sy = 0;
      double sxx = 0;
      double sxy = 0;
      for (int i = 0; i < x.length; i++) {
        if (folds.fold()[i] != fold) {
          all += targets[i];
          rows++;
          if (!Double.isNaN(x[i])) {
            n++;
            sx += x[i];
            sy += targets[i];
            sxx += x[i] * x[i];
            sxy += x[i] * targets[i];
          }
        }
      }
      double spread = n * sxx - sx * sx;
      double slope = spread > 1e-12 * n * sxx ? (n * sxy - sx * sy) / spread : 0;
      double intercept = n > 0 ? (sy - slope * sx) / n : 0;
      for (int i = 0; i < x.length; i++) {
        if (folds.fold()[i] == fold) {
          double guess = Double.isNaN(x[i]) ? all / rows : intercept + slope * x[i];
          losses[i] = square(targets[i] - guess);
        }
      }
    }
    return losses;
  }

  /** Mean 0 and deviation 1, so that sums of squares neither overflow nor cancel. */
  private static double[] standardised(double[] values) {
    double[] present = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    double mean = Arrays.stream(present).map(v -> v / present.length).sum();
    double sd = Math.sqrt(Arrays.stream(present).map(v -> square(v - mean) / present.length).sum());
    return Arrays.stream(values).map(v -> sd > 0 ? (v - mean) / sd : v - mean).toArray();
  }

  private static double square(double value) {
    return value * value;
  }
}
