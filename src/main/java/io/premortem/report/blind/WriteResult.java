package io.premortem.report.blind;

import java.util.List;

/** What becomes of a sheet that was written or locked. */
public sealed interface WriteResult {

  /** It is kept as a draft. */
  record Kept() implements WriteResult {}

  /**
   * It can be changed no more.
   *
   * @param opened whether the other side's was locked before, so that both are open now
   */
  record Locked(boolean opened) implements WriteResult {}

  /** It was locked before. */
  record AlreadyLocked() implements WriteResult {}

  /**
   * @param areas whose chance is missing or not from 0 to 100, or whose reason is too long
   */
  record Refused(List<String> areas) implements WriteResult {}
}
