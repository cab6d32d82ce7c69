package io.premortem.lab.curve;

import io.premortem.lab.Refusal;
import java.util.UUID;

/** What became of a wish. */
public sealed interface CurveResult {
  record Queued(UUID job) implements CurveResult {}

  record Kept(ModelCurve curve) implements CurveResult {}

  record Refused(Refusal reason) implements CurveResult {}

  /** There is no such model, or no curve of it. */
  record Missing() implements CurveResult {}
}
