package io.premortem.web;

import java.time.Duration;
import java.util.Optional;

/** Ends a request with a {@link Problem}: problem+json for the API, a page for a browser. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  private final transient Duration retryAfter;

  public ProblemException(Problem problem) {
    this(problem, null);
  }

  /**
   * @param retryAfter how long the same request would be in vain; null where nothing is known
   */
  public ProblemException(Problem problem, Duration retryAfter) {
    super(problem.title() + ": " + problem.detail());
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  public Problem problem() {
    return problem;
  }
}
