package io.premortem.dataset;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How long data sets are kept. */
@MessageBundle("retention")
interface RetentionMessages {
  @Message("Retention")
  String title();

  @Message(
      "Once a day, data sets that you no longer want to keep are deleted for good. What is in use is kept.")
  String lead();

  @Message("Versions to keep")
  String versions();

  @Message("The newest of each name. Left empty, all.")
  String versionsHint();

  @Message("Days to keep")
  String days();

  @Message("After the upload, also of the newest version. Left empty, for ever.")
  String daysHint();

  @Message("Show what would go")
  String show();

  @Message("Save")
  String save();

  @Message("Would be deleted")
  String wouldGo();

  @Message("Due at the next run")
  String due();

  @Message("Nothing.")
  String nothing();

  @Message("Kept because it is in use")
  String kept();

  @Message("Nothing is saved yet.")
  String notSavedYet();

  @Message("The retention was not changed")
  String notSaved();

  @Message("Saved. It is carried out once a day.")
  String saved();

  @Message("Enter a whole number from {low} to {high}, or nothing.")
  String between(int low, int high);
}
