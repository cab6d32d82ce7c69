package io.premortem.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands before a shared report, and what its owner reads of it. */
@MessageBundle("gate")
interface GateMessages {
  @Message("A report is shared with you")
  String title();

  @Message("Whoever shared it asks who you are before it opens.")
  String lead();

  @Message("Passcode")
  String passcode();

  @Message("It came with the link, or by another way.")
  String passcodeHint();

  @Message("Your name")
  String name();

  @Message("Your e-mail")
  String email();

  @Message(
      "A code is sent there. Name and address are shown to whoever shares the report, and on its pages.")
  String emailHint();

  @Message("Open the report")
  String open();

  @Message("Send me a code")
  String sendCode();

  @Message("Code from the e-mail")
  String code();

  @Message("Six digits, good for ten minutes.")
  String codeHint();

  @Message("A code is on its way to {email}.")
  String codeSent(String email);

  @Message("Begin again")
  String again();

  @Message("This is not the passcode.")
  String wrongPasscode();

  @Message("Write your name, up to 100 characters.")
  String wrongName();

  @Message("Write one e-mail address, such as you@example.com.")
  String wrongEmail();

  @Message("This is not the code. Look at the newest e-mail.")
  String wrongCode();

  @Message("This code is used up or too old. Ask for a new one.")
  String codeOver();

  @Message("The e-mail could not be sent. Try again in a moment.")
  String notSent();

  @Message("Too many tries. The report opens to nobody until {time}.")
  String closed(String time);

  @Message("Your code: {code}")
  String codeSubject(String code);

  @Message(
      "Your code to open a shared report is {code}. It is good for ten minutes. If you did not ask for it, you need do nothing.")
  String codeText(String code);

  @Message("A link to your report was closed for a while")
  String closedSubject();

  @Message(
      "Somebody tried a wrong passcode or code too often at link {share}. It opens to nobody until {time}. If that was not your guest, take the link back: {url}")
  String closedText(String share, String time, String url);

  @Message("Your shared report was opened for the first time")
  String openedSubject();

  @Message("Link {share} was opened by {viewer}. All visits: {url}")
  String openedText(String share, String viewer, String url);

  @Message("somebody with the link")
  String somebody();

  @Message("Passcode of the link")
  String askPasscode();

  @Message(
      "6 characters or more; leave empty for none. It is kept as a hash: note it, and send it by another way than the link.")
  String askPasscodeHint();

  @Message("Ask visitors for their e-mail and prove it with a code")
  String askEmail();

  @Message("Their name and address stand in the list of visits and as a watermark on the report.")
  String askEmailHint();

  @Message("Gate")
  String gate();

  @Message("E-mail")
  String gateEmail();

  @Message("Open")
  String gateNone();

  @Message("Visits")
  String visits();

  @Message("Who")
  String who();

  @Message("When")
  String when();

  @Message("Browser")
  String browser();

  @Message("Newest first, at most 20 of each link.")
  String visitsNote();

  @Message("30 more days")
  String extend();

  @Message("The link is open until {time}.")
  String extended(String time);

  @Message("The link could not be made: {why}")
  String notMade(String why);

  @Message("Somebody was turned away from your shared report")
  String turnedAwaySubject();

  @Message("Link {share}: {viewer}, {why}. At most one such letter a day; all of them: {url}")
  String turnedAwayText(String share, String viewer, String why, String url);

  @Message(
      "{#switch kind}{#case 'gone'}the link is taken back or over{#case 'gate-closed'}too many wrong tries{#case 'nda-declined'}did not agree to the NDA{#case 'downloaded'}sealed file{#else}opened{/switch}")
  String turnedAway(String kind);

  @Message("What")
  String what();

  @Message("Agree before you read")
  String ndaTitle();

  @Message("{company} asks you to agree to this text (version {version}) before the report opens.")
  String ndaLead(String company, int version);

  @Message("Your full name")
  String ndaName();

  @Message(
      "It is recorded with the time and with hashes of text and report, for you and for whoever shares it.")
  String ndaNameHint();

  @Message("I agree")
  String ndaAccept();

  @Message("I do not agree")
  String ndaDecline();

  @Message("The text has changed meanwhile. Read it again.")
  String ndaChanged();

  @Message("You did not agree")
  String ndaDeclinedTitle();

  @Message("The report stays closed. Whoever shares it has been told.")
  String ndaDeclined();

  @Message("Back to the text")
  String ndaBack();

  @Message("Ask readers to agree to the NDA first")
  String askNda();

  @Message("Its text stands under Sharing rules. A new version or snapshot asks anew.")
  String askNdaHint();

  @Message("NDA")
  String gateNda();

  @Message("Receipt: NDA accepted")
  String receiptSubject();

  @Message(
      "{name} agreed to version {version} of the NDA of {company} for snapshot {report} on {time} (UTC). Words (SHA-256): {text}. Report: {hash}.")
  String receipt(
      String name,
      int version,
      String company,
      String report,
      String time,
      String text,
      String hash);

  @Message("{company} shares a report and asks you to agree to its NDA first.")
  String ndaWaiting(String company);

  @Message("Read it")
  String ndaRead();
}
