package io.premortem.jobs;

import io.premortem.web.Language;

/**
 * Does one kind of background work. A bean; run as the tenant that queued it, without a transaction
 * around it. A worker that dies leaves the job to another, so the work must bear being started
 * again from the beginning.
 */
public interface JobHandler {
  /** Stands in the job's row, for example {@code fit-model}. */
  String kind();

  /** What the work is, as the heading of its page, for example "Fit a model". */
  String title(Language language);

  /** How far the work is, in words, from the figures in {@link Job#details}. */
  default String describe(Job job, Language language) {
    return job.message();
  }

  /**
   * Whether it is among the jobs that a tenant may have so many of at once. What we do of ourselves
   * is not: nobody waits for it, and nobody could cancel something else to make room for it.
   */
  default boolean counted() {
    return true;
  }

  /**
   * @throws JobRejectedException if the work cannot be done with this input; its message is shown
   * @throws JobCancelledException if the job was cancelled meanwhile
   */
  JobOutcome run(JobContext job) throws Exception;
}
