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
}
