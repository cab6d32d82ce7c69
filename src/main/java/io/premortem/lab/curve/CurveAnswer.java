package io.premortem.lab.curve;

import io.premortem.lab.learn.scaling.Verdict;
import java.util.Optional;

/** What a learning curve says to the question whether twice the data would help. */
public enum CurveAnswer {
  RISING,
  AT_TARGET,
  FLAT_BELOW_TARGET;

  /** Empty when it cannot tell, and when it is flat and nobody said which error is needed. */
  public static Optional<CurveAnswer> of(ModelCurve found) {
    return switch (found.verdict()) {
      case Verdict.Go go -> Optional.of(RISING);
      case Verdict.CannotTell open -> Optional.empty();
      case Verdict.Stop stop ->
          switch (stop.reasons().getFirst()) {
            // It would help, if it could be paid.
            case TOO_DEAR -> Optional.of(RISING);
            case TARGET_REACHED -> Optional.of(AT_TARGET);
            default ->
                found.prices().target() == null ? Optional.empty() : Optional.of(FLAT_BELOW_TARGET);
          };
    };
  }
}
