package io.premortem.local;

/**
 * Why the local services cannot run, and what to do about it, in words for the person who started
 * them.
 */
public final class LocalProblem extends Exception {
  private static final long serialVersionUID = 1;

  LocalProblem(String message) {
    super(message);
  }

  LocalProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
