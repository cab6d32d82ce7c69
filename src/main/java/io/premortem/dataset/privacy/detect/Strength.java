package io.premortem.dataset.privacy.detect;

/** How much a value says for itself. */
public enum Strength {
  /** Looks alike but cannot be one: a wrong check digit, an impossible part. */
  REFUTED,
  /** Counts once the column is known to be of the kind. */
  POSSIBLE,
  /** Speaks for the column. */
  LIKELY,
  /** Counts wherever it stands. */
  CLEAR
}
