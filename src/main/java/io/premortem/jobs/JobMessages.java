package io.premortem.jobs;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page of a job. */
@MessageBundle("jobs")
interface JobMessages {
  @Message("Waiting for a worker")
  String queued();

  @Message("Running")
  String running();

  @Message("Cancel")
  String cancel();

  @Message("It did not work")
  String failed();

  @Message("Cancelled. Nothing was kept.")
  String cancelled();

  @Message("You may leave this page; the work goes on.")
  String leave();
}
