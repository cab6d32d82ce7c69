package io.premortem.report.nda;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The agreement of a tenant, its page, its letters. */
@MessageBundle("nda")
interface NdaMessages {
  @Message("NDA")
  String title();

  @Message(
      "Shares may ask readers to agree to this text before they see anything. A change is a new version, and readers are asked anew.")
  String lead();

  @Message("In force: version {version} of {date}")
  String inForce(int version, String date);

  @Message("No text yet. Without one, shares cannot ask for it.")
  String none();

  @Message("English text")
  String english();

  @Message("Chinese text")
  String chinese();

  @Message("One of the two is enough; readers see the one of their language, or the one there is.")
  String textHint();

  @Message("Put in force")
  String publish();

  @Message("The new version is in force. Readers are asked anew.")
  String published();

  @Message("Versions")
  String versions();

  @Message("Version")
  String version();

  @Message("Text (SHA-256)")
  String hash();

  @Message("Who agreed")
  String acceptances();

  @Message("Nobody yet.")
  String nobody();

  @Message("Who")
  String who();

  @Message("When")
  String when();

  @Message("Report")
  String report();

  @Message("Report (root)")
  String root();

  @Message("Only an owner puts a new version in force.")
  String ownersOnly();
}
