package io.premortem.report.questions;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Questions that readers pin to a number, and the founders' answers. */
@MessageBundle("questions")
interface QuestionMessages {
  @Message("Questions")
  String title();

  @Message("Questions about {report}")
  String titleOf(String report);

  @Message("What readers of your shared reports ask, each pinned to a number of a report.")
  String lead();

  @Message("Ask about a number of this report. {company} answers here.")
  String guestLead(String company);

  @Message("Everybody who opens the report by the same share reads questions and answers.")
  String whoReads();

  @Message("Ask a question")
  String ask();

  @Message("Ask about this")
  String askThis();

  @Message("Ask about an area")
  String askArea();

  @Message("About")
  String pin();

  @Message("Question")
  String text();

  @Message("Up to 2,000 characters.")
  String textHint();

  @Message("Your name")
  String name();

  @Message("Ask")
  String send();

  @Message("Your question is with {company}.")
  String asked(String company);

  @Message("Write your name, up to 100 characters.")
  String wrongName();

  @Message("Choose a number of the report.")
  String wrongPin();

  @Message("Write a question of 1 to 2,000 characters.")
  String wrongText();

  @Message("{most} questions wait for an answer; ask again when some are answered.")
  String tooMany(int most);

  @Message("No questions yet")
  String none();

  @Message("Share a report: its readers can ask about any number of it.")
  String noneText();

  @Message("Be the first to ask.")
  String noneGuest();

  @Message("Open")
  String open();

  @Message("Answered")
  String answered();

  @Message("Answer")
  String answer();

  @Message("Your answer")
  String yourAnswer();

  @Message("It is shown under your name and cannot be taken back. You can add another.")
  String answerHint();

  @Message("Add an answer")
  String addAnswer();

  @Message("The answer is shown to its asker.")
  String answerSent();

  @Message("Write an answer of 1 to 2,000 characters.")
  String wrongAnswer();

  @Message("Back to the report")
  String back();

  @Message("Report {number}")
  String ofReport(int number);

  @Message("Chance to be alive in {months} months")
  String pinSurvival(int months);

  @Message("Area: {name}")
  String pinArea(String name);

  @Message("Cause: {name}")
  String pinCause(String name);

  @Message("Measure: {name}")
  String pinMeasure(String name);

  @Message("Runway, median")
  String pinRunway();

  @Message("month {month}")
  String pinMonth(int month);

  @Message("no longer shown")
  String pinGone();

  @Message("A question about your shared report")
  String askedSubject();

  @Message("{asker} asks about \"{pin}\":")
  String askedText(String asker, String pin);

  @Message("Answer here: {url}")
  String askedLink(String url);

  @Message("{company} answered your question")
  String answeredSubject(String company);

  @Message("You asked:")
  String answeredText();

  @Message("The answer:")
  String answeredAnswer();
}
