package io.premortem.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The mail catcher of a laptop. */
@MessageBundle("mail")
interface MailMessages {
  @Message("Mail")
  String title();

  @Message("This laptop sends no e-mail. What would have been sent stands here, newest first.")
  String lead();

  @Message("No letter yet")
  String none();

  @Message("An invitation, a code or an alert appears here as soon as one is due.")
  String noneText();

  @Message("To {address} · {time}")
  String to(String address, String time);
}
