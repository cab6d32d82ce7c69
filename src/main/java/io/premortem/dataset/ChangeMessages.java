package io.premortem.dataset;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What changed between two data sets. */
@MessageBundle("changes")
interface ChangeMessages {
  @Message("From {before}, version {from}, to version {to}.")
  String lead(String before, int from, int to);

  @Message("There is no earlier version")
  String first();

  @Message("Name another data set to compare with: ?with=id.")
  String firstRemedy();

  @Message("Upload the next export under the same name, and this page says what changed.")
  String firstText();

  @Message("Upload a version")
  String upload();

  @Message("Compare with")
  String with();

  @Message("Compare")
  String compare();

  @Message("The two files are the same, byte by byte.")
  String sameContent();

  @Message("Rows before")
  String rowsBefore();

  @Message("Rows now")
  String rowsNow();

  @Message("Columns added")
  String added();

  @Message("Columns removed")
  String removed();

  @Message("Columns retyped")
  String retyped();

  @Message("Columns that came, went or changed their type")
  String schema();

  @Message("A renamed column shows as one that went and one that came.")
  String schemaNote();

  @Message("{from}, now {to}")
  String fromTo(String from, String to);

  @Message("How far the values moved")
  String drift();

  @Message(
      "Population stability index over all rows: below 0.1 stable, from 0.25 large. Small tables differ by chance; that is said where it may be all there is.")
  String driftNote();

  @Message("Column")
  String column();

  @Message("Missing before")
  String missingBefore();

  @Message("Missing now")
  String missingNow();

  @Message("Index")
  String index();

  @Message("By chance")
  String byChance();

  @Message("up to {limit}")
  String upTo(String limit);

  @Message("Judgement")
  String judgement();

  @Message("stable")
  String stable();

  @Message("moderate shift")
  String moderate();

  @Message("large shift")
  String large();

  @Message("may be chance")
  String chance();

  @Message("not comparable")
  String incomparable();

  @Message("Where they moved")
  String where();

  @Message("Values")
  String values();

  @Message("Share before")
  String shareBefore();

  @Message("Share now")
  String shareNow();

  @Message("up to {high}")
  String atMost(String high);

  @Message("above {low}")
  String above(String low);

  @Message("above {low}, up to {high}")
  String between(String low, String high);

  @Message("any other value")
  String other();

  @Message("any value")
  String present();

  @Message("missing")
  String missing();
}
