package io.premortem.lab.learn;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

/** L-BFGS with ten remembered steps (Nocedal and Wright, Numerical Optimization, chapter 7). */
final class QuasiNewton {
  private static final int MEMORY = 10;
  private static final int MAX_STEPS = 100;
  private static final double TOLERANCE = 1e-7;

  private QuasiNewton() {}

  interface Objective {
    /** Overwrites {@code gradient}. */
    double valueAndGradient(double[] at, double[] gradient);
  }

  /** A step taken and the change of the gradient along it. */
  private record Pair(double[] step, double[] change, double product) {}

  /** Where the objective, convex and smooth, is least; or where it was when asked to stop. */
  static double[] minimise(Objective objective, double[] start, BooleanSupplier stop) {
    double[] x = start.clone();
    double[] gradient = new double[x.length];
    double value = objective.valueAndGradient(x, gradient);
    Deque<Pair> pairs = new ArrayDeque<>();
    for (int i = 0; i < MAX_STEPS && !stop.getAsBoolean(); i++) {
      double[] direction = direction(gradient, pairs);
      double slope = dot(direction, gradient);
      double[] next = new double[x.length];
      double[] nextGradient = new double[x.length];
      double length = pairs.isEmpty() ? Math.min(1, 1 / Math.sqrt(-slope + 1e-30)) : 1;
      double nextValue = Double.POSITIVE_INFINITY;
      for (int halving = 0; halving < 25; halving++, length /= 2) {
        for (int j = 0; j < x.length; j++) {
          next[j] = x[j] + length * direction[j];
        }
        nextValue = objective.valueAndGradient(next, nextGradient);
        if (nextValue <= value + 1e-4 * length * slope) {
          break;
        }
      }
      if (!(value - nextValue > TOLERANCE * Math.max(1e-3, Math.abs(value)))) {
        return nextValue < value ? next : x;
      }
      remember(pairs, x, next, gradient, nextGradient);
      x = next;
      gradient = nextGradient;
      value = nextValue;
    }
    return x;
  }

  private static void remember(
      Deque<Pair> pairs, double[] x, double[] next, double[] gradient, double[] nextGradient) {
    double[] step = difference(next, x);
    double[] change = difference(nextGradient, gradient);
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
