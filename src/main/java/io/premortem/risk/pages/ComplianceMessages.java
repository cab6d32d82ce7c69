package io.premortem.risk.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The applicability questionnaire and the obligations. */
@MessageBundle("compliance")
interface ComplianceMessages {
  @Message("Legal obligations")
  String step();

  @Message(
      "Answer what you are and do; the rules say which laws bind you, from when, and what is left to do.")
  String lead();

  @Message(
      "Which obligations apply is counted by the questionnaire, which then replaces the answer given here.")
  String fromArea();

  @Message("Open the questionnaire")
  String openQuestionnaire();

  @Message("Questionnaire")
  String questionnaire();

  @Message("{answered} of {all} answered. An open question leaves obligations undecided.")
  String answered(int answered, int all);

  @Message("Not known yet")
  String unknown();

  @Message("Choose any number.")
  String several();

  @Message("Save answers")
  String saveAnswers();

  @Message("Obligations")
  String obligations();

  @Message(
      "As of {date}, rules {version}. This is no legal advice: have counsel confirm what matters.")
  String asOf(String date, String version);

  @Message("Open")
  String open();

  @Message("Not yet in force")
  String coming();

  @Message("Undecided")
  String undecided();

  @Message("Done")
  String done();

  @Message("All")
  String all();

  @Message("No obligations here")
  String none();

  @Message("Answer the questionnaire, or look under another heading.")
  String noneText();

  @Message("What open obligations do to the result")
  String effect();

  @Message(
      "Each open obligation in force raises the rate of its cause; together at most {most} times. What is not yet in force is listed and does not count. The multipliers are judgement.")
  String effectNote(int most);

  @Message("Cause")
  String cause();

  @Message("Open obligations")
  String count();

  @Message("Rate × (90 %)")
  String multiplier();

  @Message("Article")
  String article();

  @Message("In force")
  String effective();

  @Message("since {date}")
  String since(String date);

  @Message("from {date}, month {month}")
  String from(String date, int month);

  @Message("Fine")
  String fine();

  @Message("What to do")
  String todo();

  @Message("Applies because")
  String because();

  @Message("To be decided by")
  String missing();

  @Message("Source")
  String source();

  @Message("Confidence")
  String confidence();

  @Message("certain")
  String certain();

  @Message("likely")
  String likely();

  @Message("doubtful")
  String doubtful();

  @Message("Done")
  String markDone();

  @Message("Note or proof")
  String note();

  @Message("Save marks")
  String saveMarks();

  @Message("Answered already under “{indicator}”, so not counted twice.")
  String askedBy(String indicator);

  @Message("Saved.")
  String saved();

  @Message("Something is not right; see the marked fields.")
  String mend();

  @Message("Show")
  String show();
}
