package io.premortem.risk.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a company adds to the knowledge base, and moving to a newer version of it. */
@MessageBundle("library")
interface LibraryMessages {
  @Message("Our own causes and questions")
  String title();

  @Message(
      "What the knowledge base does not know of your company: causes of death of your own, and questions whose answers move hazards. They count in every assessment, marked as your judgement.")
  String lead();

  @Message("Areas")
  String areas();

  @Message("Causes")
  String causes();

  @Message("Questions")
  String questions();

  @Message("None of your own in this area yet.")
  String none();

  @Message("Remove")
  String remove();

  @Message("Remove it? Answers to it and its hazard count no longer.")
  String removeSure();

  @Message("Add a cause")
  String addCause();

  @Message("Name")
  String name();

  @Message("Strikes a month")
  String hazard();

  @Message("Once in ten years is 0.008, once a year 0.083.")
  String hazardHint();

  @Message("What it does")
  String effect();

  @Message("Ends the company")
  String terminal();

  @Message("Takes money")
  String loss();

  @Message("Multiplies revenue")
  String revenue();

  @Message("Multiplies spending")
  String burn();

  @Message("Delays the next round")
  String delayRaise();

  @Message("How much")
  String size();

  @Message("US dollars for a loss, a factor for revenue and spending; nothing for the others.")
  String sizeHint();

  @Message("Months")
  String months();

  @Message("How long a factor holds, empty for good; or how late the round comes.")
  String monthsHint();

  @Message("Add a question")
  String addQuestion();

  @Message("Question")
  String question();

  @Message("Option {number}")
  String option(int number);

  @Message("Factor on the hazards with option {number}")
  String factor(int number);

  @Message("Causes that the answer moves")
  String moves();

  @Message("Add")
  String add();

  @Message("Saved.")
  String kept();

  @Message("Survival that counts as lost")
  String tolerance();

  @Message("The report tells the likeliest way to fall below it.")
  String toleranceHint();

  @Message("Save")
  String save();

  @Message("Removed.")
  String removed();

  @Message("A newer knowledge base")
  String newer();

  @Message(
      "This assessment is answered with version {from}; version {to} is in force. Until you move it, everything is computed with the version it was answered with.")
  String newerText(String from, String to);

  @Message("See what changed")
  String seeChanges();

  @Message("Move to version {to}")
  String move(String to);

  @Message("Moved. Answers that no longer fit were dropped.")
  String moved();

  @Message("This assessment is answered with the version in force, {version}.")
  String current(String version);

  @Message("Nothing that counts has changed.")
  String unchanged();

  @Message("Part")
  String part();

  @Message("Change")
  String change();

  @Message("Hazard a month")
  String hazardShort();

  @Message("question")
  String indicator();

  @Message("cause")
  String cause();

  @Message("measure")
  String measure();

  @Message("evidence")
  String grades();

  @Message("new")
  String isNew();

  @Message("gone")
  String gone();

  @Message("changed")
  String changed();
}
