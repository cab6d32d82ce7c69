package io.premortem.lab.learn.scaling;

import io.premortem.lab.learn.TrainingOutcome;

/** How the measuring of a learning curve ends. */
public sealed interface CurveOutcome {
  /** As far as the budget went. */
  record Measured(LearningCurve curve) implements CurveOutcome {}

  /** The caller asked to stop; nothing was kept. */
  record Cancelled() implements CurveOutcome {}

  /** The recipe cannot learn from the table. */
  record Refused(TrainingOutcome.Unusable reason) implements CurveOutcome {}
}
