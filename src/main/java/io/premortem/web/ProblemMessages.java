package io.premortem.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What went wrong with a request, in general terms; rooms add the particular ones. */
@MessageBundle("problem")
interface ProblemMessages {
  @Message("Something in the form is not right")
  String invalidTitle();

  @Message("Correct the fields named below and send it again.")
  String invalidDetail();

  @Message("The body is not the JSON that this call takes")
  String malformedTitle();

  @Message("You may not do this")
  String forbiddenTitle();

  @Message("Your role in this organization does not allow it. Ask an owner.")
  String forbiddenDetail();

  @Message("There is nothing here")
  String notFoundTitle();

  @Message("The address is wrong, or what stood here is gone, or it is not yours.")
  String notFoundDetail();

  @Message("This is no longer there")
  String goneTitle();

  @Message("The request cannot be served as it is.")
  String refusedDetail();

  @Message("That was our fault")
  String failureTitle();

  @Message("The fault is recorded. Try again, and if it stays tell us this number: {trace}")
  String failureDetail(String trace);

  @Message("{organization} is suspended")
  String suspendedTitle(String organization);

  @Message(
      "An administrator of this platform has suspended the organization: its pages, its API and its shared links stop, and its data are kept. Ask the administrator what it takes to resume.")
  String suspendedDetail();

  @Message("Too many requests")
  String tooManyTitle();

  @Message("Wait a minute, then try again.")
  String tooManyDetail();

  @Message("Your data cannot be read just now")
  String databaseAwayTitle();

  @Message(
      "The database does not answer. What was kept before is safe. Try again in ten seconds; before you send a form again, look whether it was taken. If it stays, tell us this number: {trace}")
  String databaseAwayDetail(String trace);

  @Message("Signing in does not work just now")
  String signInAwayTitle();

  @Message(
      "The sign-in service cannot be reached, and your session would have to be renewed there. Nothing of yours is lost, and you stay signed in. Try this page again in ten seconds.")
  String signInAwayDetail();

  @Message("You are signed out here")
  String signedOutHereTitle();

  @Message(
      "The sign-in service cannot be reached, so it may still remember you in this browser. On a computer that others use, close the browser, or sign in and out again later.")
  String signedOutHereDetail();

  @Message("Signing in did not work")
  String signInFailedTitle();

  @Message(
      "The way back from the sign-in service was too old, used already, or begun in another browser. Go to the start page and sign in again.")
  String signInFailedDetail();
}
