package io.premortem.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Why survival moved. */
@MessageBundle("movement")
interface MovementMessages {
  @Message("Why it moved since report {number}")
  String title(int number);

  @Message(
      "Alive after {month} months: {from} then, {to} now. Each reason gets what it adds, averaged over all orders; the parts sum to the difference.")
  String note(int month, String from, String to);

  @Message("Reason")
  String reason();

  @Message("Change, percentage points")
  String change();

  @Message("In all")
  String total();

  @Message("Measured data")
  String data();

  @Message("Changed answers and figures")
  String answers();

  @Message("Finished measures")
  String measures();

  @Message("Law")
  String law();

  @Message("Knowledge base")
  String knowledge();

  @Message("Time that has passed")
  String time();

  @Message("Changes that only make sense together")
  String together();

  @Message("Engine and how it was run")
  String engine();
}
