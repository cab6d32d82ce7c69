package io.premortem.report.blind;

import java.time.Instant;

/**
 * What one side may know of a blind assessment.
 *
 * @param own its sheet so far
 * @param lockedAt when it was locked; null while it can be changed
 * @param otherLocked whether the other side's is locked
 * @param other the other side's sheet; null before both are locked
 */
public record BlindState(Sheet own, Instant lockedAt, boolean otherLocked, Sheet other) {
  public boolean locked() {
    return lockedAt != null;
  }

  /** Whether both are locked, so that each sees the other's. */
  public boolean opened() {
    return other != null;
  }
}
