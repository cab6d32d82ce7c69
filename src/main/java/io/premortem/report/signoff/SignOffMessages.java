package io.premortem.report.signoff;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Two signatures before a report is shared. */
@MessageBundle("signoff")
interface SignOffMessages {
  @Message("Sharing rules")
  String title();

  @Message("What holds for every report that is shared.")
  String lead();

  @Message("Two people sign off before a report is shared")
  String twoPerson();

  @Message(
      "Each snapshot then needs the signatures of two different people who may share; whoever makes the share may be one of them. Turning it off takes two people as well, and all owners are told.")
  String text();

  @Message("on")
  String on();

  @Message("off")
  String off();

  @Message("Turn on")
  String turnOn();

  @Message("Turn off")
  String turnOff();

  @Message("{name} wants to turn it off (asked {time}). It stays on until a second person agrees.")
  String asked(String name, String time);

  @Message("Agree to turn it off")
  String agree();

  @Message("From now on two people sign off before a report is shared.")
  String isOn();

  @Message("Reports are shared without signatures from now on.")
  String isOff();

  @Message("It stays on until a second person who may share agrees.")
  String isAsked();

  @Message("It takes two people who may share. Invite another owner or member first.")
  String tooFew();

  @Message("Nothing was changed.")
  String nothing();

  @Message("Signatures")
  String signatures();

  @Message("Nobody has signed this snapshot yet.")
  String nobody();

  @Message("Two people sign this snapshot before it can be shared.")
  String needed();

  @Message("Sign off")
  String sign();

  @Message("You have signed this snapshot.")
  String signed();

  @Message("The rule of two signatures: {what}")
  String letterSubject(String what);

  @Message("{name} changed the rule of two signatures for shared reports: {what} See {url}")
  String letter(String name, String what, String url);

  @Message("Where the rule is on, shares wait for it.")
  String note();
}
