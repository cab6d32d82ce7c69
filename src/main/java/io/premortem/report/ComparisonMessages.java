package io.premortem.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Two reports side by side. */
@MessageBundle("comparison")
interface ComparisonMessages {
  @Message("Compare")
  String title();

  @Message("The newest report of this assessment beside an earlier one, or one of another.")
  String lead();

  @Message("Compare with")
  String with();

  @Message("{name}, report {number}")
  String named(String name, int number);

  @Message("Compare")
  String compare();

  @Message("Nothing to compare yet")
  String nothing();

  @Message("Run this assessment, and again after a change, or run another.")
  String nothingText();

  @Message("Say with ?with= what to compare with: the id of a report or of an assessment.")
  String nameOne();

  @Message("Headline numbers")
  String numbers();

  @Message("Report")
  String report();

  @Message("Computed")
  String computed();

  @Message("Alive after {months} months")
  String alive(int months);

  @Message("Interval, 90 %")
  String interval();

  @Message("Median runway, months")
  String runway();

  @Message("{points} percentage points against {other}.")
  String against(String points, String other);

  @Message("How long the company lives")
  String survival();

  @Message("Month")
  String month();

  @Message("Low (5 %)")
  String low();

  @Message("High (95 %)")
  String high();

  @Message("Areas")
  String areas();

  @Message("The chance that the area alone ends the company within 24 months")
  String areasNote();

  @Message("Area")
  String area();

  @Message("Causes that differ most")
  String causes();

  @Message("The chance to have died of it at the root within {months} months")
  String causesNote(int months);

  @Message("Cause")
  String cause();

  @Message("Difference, percentage points")
  String difference();
}
