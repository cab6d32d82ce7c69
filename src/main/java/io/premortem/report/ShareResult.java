package io.premortem.report;

import io.premortem.risk.valuation.Violation;
import java.util.List;

/** What became of a wish to share. */
public sealed interface ShareResult {

  /**
   * The share is live.
   *
   * @param token 256 random bits, base64url; nobody can read it back later; null for a fund's
   */
  record Shared(Share share, String token) implements ShareResult {}

  /** The link has a new end. */
  record Extended(Share share) implements ShareResult {}

  /**
   * Nothing is shared.
   *
   * @param violations what to mend, at least one
   */
  record Refused(List<Violation> violations) implements ShareResult {}

  /** There is no report to share yet. */
  record NoReport() implements ShareResult {}
}
