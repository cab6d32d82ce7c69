package io.premortem.jobs;

/** Ends the work of a job that was cancelled. */
public final class JobCancelledException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
