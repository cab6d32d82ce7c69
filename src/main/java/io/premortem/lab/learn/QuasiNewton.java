package io.premortem.lab.learn;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

/** L-BFGS with ten remembered steps (Nocedal and Wright, Numerical Optimization, chapter 7). */
final class QuasiNewton {
  private static final int MEMORY = 10;
  private static final int MAX_STEPS = 100;
  private static final int HALVINGS = 25;
  private static final double TOLERANCE = 1e-7;

  private QuasiNewton() {}

  interface Objective {
    /** Overwrites {@code gradient}. */
    double valueAndGradient(double[] at, double[] gradient);
  }

  /** A step taken and the change of the gradient along it. */
  private record Pair(double[] step, double[] change, double product) {}

  private record Point(double[] at, double value, double[] gradient) {
    static Point of(Objective objective, double[] at) {
      double[] gradient = new double[at.length];
      return new Point(at, objective.valueAndGradient(at, gradient), gradient);
    }
  }

  /** Where the objective, convex and smooth, is least; or where it was when asked to stop. */
  static double[] minimise(Objective objective, double[] start, BooleanSupplier stop) {
    Point here = Point.of(objective, start.clone());
    Deque<Pair> pairs = new ArrayDeque<>();
    for (int i = 0; i < MAX_STEPS && !stop.getAsBoolean(); i++) {
      Point next = search(objective, here, direction(here.gradient(), pairs), pairs.isEmpty());
      double gain = here.value() - next.value();
      if (!(gain > TOLERANCE * Math.max(1e-3, Math.abs(here.value())))) {
        return gain > 0 ? next.at() : here.at();
      }
      remember(pairs, here, next);
      here = next;
    }
    return here.at();
  }

  /**
   * Halves the step until it gains enough (Armijo).
   *
   * @param first whether nothing is known of the curvature yet
   */
  private static Point search(Objective objective, Point from, double[] direction, boolean first) {
    double slope = dot(direction, from.gradient());
    double length = first ? Math.min(1, 1 / Math.sqrt(-slope + 1e-30)) : 1;
    Point next = null;
    for (int halving = 0; halving < HALVINGS; halving++, length /= 2) {
      double[] at = from.at().clone();
      add(at, length, direction);
      next = Point.of(objective, at);
      if (next.value() <= from.value() + 1e-4 * length * slope) {
        return next;
      }
    }
    return next;
  }

  private static void remember(Deque<Pair> pairs, Point from, Point to) {
    double[] step = difference(to.at(), from.at());
    double[] change = difference(to.gradient(), from.gradient());
    double product = dot(step, change);
    if (product > 1e-12 * dot(change, change)) {
      pairs.addLast(new Pair(step, change, product));
      if (pairs.size() > MEMORY) {
        pairs.removeFirst();
      }
    }
  }

  /** Two-loop recursion. */
  private static double[] direction(double[] gradient, Deque<Pair> pairs) {
    double[] direction = gradient.clone();
    Pair[] stored = pairs.toArray(Pair[]::new);
    double[] alphas = new double[stored.length];
    for (int i = stored.length - 1; i >= 0; i--) {
      alphas[i] = dot(stored[i].step(), direction) / stored[i].product();
      add(direction, -alphas[i], stored[i].change());
    }
    if (stored.length > 0) {
      Pair last = stored[stored.length - 1];
      double scale = last.product() / dot(last.change(), last.change());
      for (int j = 0; j < direction.length; j++) {
        direction[j] *= scale;
      }
    }
    for (int i = 0; i < stored.length; i++) {
      double beta = dot(stored[i].change(), direction) / stored[i].product();
      add(direction, alphas[i] - beta, stored[i].step());
    }
    for (int j = 0; j < direction.length; j++) {
      direction[j] = -direction[j];
    }
    return direction;
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int j = 0; j < a.length; j++) {
      difference[j] = a[j] - b[j];
    }
    return difference;
  }

  private static void add(double[] sum, double factor, double[] term) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] += factor * term[j];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }
}
