package io.premortem.report.readings;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What readers of a shared report looked at. */
@MessageBundle("readings")
interface ReadingMessages {
  @Message("What was read")
  String title();

  @Message(
      "How long each section stood in the middle of a reader's window. Their browsers tell it, and a browser without script tells nothing: take it as a hint.")
  String lead();

  @Message("Section")
  String section();

  @Message("Time")
  String time();

  @Message("{viewer} · report {number}")
  String by(String viewer, int number);

  @Message("Somebody with the link")
  String somebody();

  @Message("{minutes} min {seconds} s")
  String minutes(int minutes, int seconds);

  @Message("{seconds} s")
  String seconds(int seconds);

  @Message("Nothing was read yet")
  String none();

  @Message("It appears while a reader has the report open.")
  String noneText();
}
