package io.premortem.dataset.preview;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("preview")
interface PreviewMessages {
  @Message("Check before import")
  String title();

  @Message(
      "This is how the file would be read. Correct what is wrong, then import it. Every row is checked at the import; the draft is kept for a day.")
  String lead();

  @Message("How the file is written")
  String format();

  @Message("Encoding")
  String encoding();

  @Message("Separator")
  String delimiter();

  @Message("Quote")
  String quote();

  @Message("First line")
  String header();

  @Message("Detected: {value}")
  String automatic(String value);

  @Message("names the columns")
  String headerYes();

  @Message("is data")
  String headerNo();

  @Message("tab")
  String tab();

  @Message("Read again")
  String again();

  @Message("Columns")
  String columns();

  @Message(
      "Types are found from the first 1,000 rows. Leave the choice on \"detected\" and the import looks at every row.")
  String columnsNote();

  @Message("In the file")
  String column();

  @Message("Name")
  String name();

  @Message("Type")
  String type();

  @Message("Role")
  String role();

  @Message("Values")
  String values();

  @Message("Name of {column}")
  String nameOf(String column);

  @Message("Type of {column}")
  String typeOf(String column);

  @Message("Role of {column}")
  String roleOf(String column);

  @Message("First rows")
  String rows();

  @Message("Name of the data set")
  String datasetName();

  @Message("Import")
  String importIt();

  @Message("Discard")
  String discard();

  @Message("The draft is discarded.")
  String discarded();

  @Message("It cannot be read like this")
  String refused();

  @Message("{count} lines above the table are left out.")
  String leftOut(int count);

  @Message("Day and month could be exchanged here. Choose which comes first.")
  String ambiguous();
}
