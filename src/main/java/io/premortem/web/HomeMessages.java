package io.premortem.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The home page of a tenant. */
@MessageBundle("home")
interface HomeMessages {
  @Message("What will it be, and what can you do about it?")
  String lead();

  @Message("From your own data to a report that you can show.")
  String steps();

  @Message("Done")
  String done();

  @Message("Overview")
  String overview();

  @Message("You are not a member of any organization yet")
  String nowhereTitle();

  @Message("Ask an owner of your company's organization to invite {email}.")
  String nowhereText(String email);

  @Message("Founders share reports with your fund by its handle; you read them in the portfolio.")
  String fundText();
}
