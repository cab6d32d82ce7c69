package io.premortem.lab;

import java.util.UUID;

/** What became of a request to fit a model. */
public sealed interface FitOutcome {
  /** It waits for a worker. */
  record Queued(UUID job) implements FitOutcome {}

  /** It cannot be done. */
  record Refused(Refusal reason) implements FitOutcome {}
}
