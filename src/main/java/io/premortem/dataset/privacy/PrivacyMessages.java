package io.premortem.dataset.privacy;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the look for personal data and of masked copies. */
@MessageBundle("privacy")
interface PrivacyMessages {
  @Message("Personal data")
  String tab();

  @Message(
      "What in this table is about people, how easily a row is traced to one, and a copy without it.")
  String lead();

  @Message("Look for personal data")
  String scanning();

  @Message("The table is being looked through.")
  String pending();

  @Message("Progress")
  String progress();

  @Message("Nobody has looked for personal data in this table yet.")
  String none();

  @Message("The last look did not finish. What you see is from the one before, if there was one.")
  String failed();

  @Message("Look again")
  String scan();

  @Message("Looked through")
  String scannedAt();

  @Message("Personal data and secrets")
  String findings();

  @Message(
      "No column holds personal data that we can recognise. Names in running text and passport numbers that nothing calls so are not recognised.")
  String nothing();

  @Message("Column")
  String column();

  @Message("Kind")
  String kind();

  @Message("Rows")
  String rows();

  @Message("Share")
  String share();

  @Message("Examples, masked")
  String examples();

  @Message("The name says so too")
  String byName();

  @Message("Within longer texts")
  String embedded();

  @Message("How well rows hide among each other")
  String anonymity();

  @Message("Rows that agree in these columns cannot be told apart by them.")
  String anonymityNote();

  @Message("Columns that identify in combination")
  String quasi();

  @Message("k-anonymity")
  String k();

  @Message("rows of the smallest class")
  String kCaption();

  @Message("Unique rows")
  String unique();

  @Message("Rows in classes below five")
  String below5();

  @Message("Sharpest combination")
  String sharpest();

  @Message(
      "No column looks like a birth date, age, sex, postcode, place or occupation that could identify people in combination.")
  String noQuasi();

  @Message("Masked copy")
  String maskedCopy();

  @Message(
      "A new data set; this one stays as it is. Hashes are keyed with a secret of your organization, so that equal values stay equal and nobody can try values out.")
  String maskedNote();

  @Message("In the copy")
  String action();

  @Message("Make the masked copy")
  String makeCopy();

  @Message("Keep")
  String keep();

  @Message("Leave out")
  String drop();

  @Message("Hash")
  String hash();

  @Message("Make coarser")
  String generalise();

  @Message("Identifies in combination")
  String quasiKind();

  @Message("The copy was not made")
  String copyRefused();

  @Message("Look for personal data first; then the copy knows what to mask.")
  String notScanned();

  @Message("Nothing would be left. Keep, hash or make coarser at least one column.")
  String nothingLeft();

  @Message("E-mail address")
  String kindEmail();

  @Message("Telephone number")
  String kindPhone();

  @Message("Chinese resident ID")
  String kindResidentId();

  @Message("Passport number")
  String kindPassport();

  @Message("Bank card")
  String kindBankCard();

  @Message("IBAN")
  String kindIban();

  @Message("IP address")
  String kindIpAddress();

  @Message("Precise location")
  String kindLocation();

  @Message("Name of a person")
  String kindPersonName();

  @Message("Key or token")
  String kindSecret();

  @Message("{name} is stored as a data set of its own.")
  String copied(String name);

  @Message("The table has no column {column}. Name columns as the data set shows them.")
  String noColumn(String column);

  @Message("Column {column} cannot be treated by {action}. Choose one of: {allowed}.")
  String badAction(String column, String action, String allowed);
}
