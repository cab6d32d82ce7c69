package io.premortem.risk.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The action plan. */
@MessageBundle("plan")
interface PlanMessages {
  @Message("Action plan")
  String title();

  @Message("Who does what by when. A measure that is done counts as taken in the next report.")
  String lead();

  @Message("Add an action")
  String add();

  @Message("What")
  String what();

  @Message("Measure of the knowledge base")
  String measure();

  @Message("Choose it, and its effect counts once it is done.")
  String measureHint();

  @Message("One of our own: its effect is not counted")
  String own();

  @Message("Owner")
  String owner();

  @Message("Due")
  String due();

  @Message("Cost")
  String cost();

  @Message("State")
  String state();

  @Message("Planned")
  String planned();

  @Message("Started")
  String started();

  @Message("Done")
  String done();

  @Message("Dropped")
  String dropped();

  @Message("Proof that it worked")
  String proof();

  @Message("Address of the proof")
  String proofLink();

  @Message("Save")
  String save();

  @Message("Remove")
  String remove();

  @Message("Remove this action?")
  String removeSure();

  @Message("Saved.")
  String saved();

  @Message("Removed.")
  String removed();

  @Message("Overdue")
  String overdue();

  @Message("No proof yet")
  String unproven();

  @Message("Nothing planned yet")
  String none();

  @Message("Add what you mean to do; the report ranks the measures by the life they buy.")
  String noneText();

  @Message("Change")
  String change();

  @Message("nobody")
  String nobody();

  @Message("Add to plan")
  String toPlan();
}
