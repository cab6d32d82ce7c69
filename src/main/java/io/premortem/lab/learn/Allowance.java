package io.premortem.lab.learn;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How long work may go on.
 *
 * @param nanos a clock that only runs forwards
 * @param end on that clock; {@link Long#MAX_VALUE} for no limit
 * @param cancelled whether somebody asked to stop
 */
record Allowance(LongSupplier nanos, long end, BooleanSupplier cancelled) {
  static Allowance unlimited(LongSupplier nanos, BooleanSupplier cancelled) {
    return new Allowance(nanos, Long.MAX_VALUE, cancelled);
  }

  boolean limited() {
    return end != Long.MAX_VALUE;
  }

  /** Whether to stop here with what there is. */
  boolean spent() {
    return cancelled.getAsBoolean() || limited() && nanos.getAsLong() >= end;
  }

  /** Seconds; infinite without a limit, never negative. */
  double left() {
    return limited() ? Math.max(0, (end - nanos.getAsLong()) / 1e9) : Double.POSITIVE_INFINITY;
  }

  /** One that ends after {@code share} of what is left. */
  Allowance share(double share) {
    return limited() ? seconds(left() * share) : this;
  }

  /** One that ends so many seconds from now, this one's end or not; without a limit the same. */
  Allowance more(double seconds) {
    return limited()
        ? new Allowance(nanos, nanos.getAsLong() + (long) (seconds * 1e9), cancelled)
        : this;
  }

  /** One that ends after so many seconds, and not later than this; without a limit the same. */
  Allowance seconds(double seconds) {
    if (!limited()) {
      return this;
    }
    return new Allowance(
        nanos, Math.min(end, nanos.getAsLong() + (long) (seconds * 1e9)), cancelled);
  }
}
