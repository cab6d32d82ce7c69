package io.premortem.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** A tenant's own page: take everything along, or end. */
@MessageBundle("organization")
interface OrganizationMessages {
  @Message("Organization")
  String title();

  @Message("Everything of {name}: take it along, or end it.")
  String lead(String name);

  @Message("Export")
  String export();

  @Message(
      "One ZIP with everything: rows of every table as JSON lines, and every file as it was stored. Hashes of links and passcodes are left out.")
  String exportText();

  @Message("Download everything")
  String download();

  @Message("Erase")
  String erase();

  @Message(
      "After {days} days everything of this organization is erased for good: data, models, reports, links, members, and the audit log. A receipt with counts stays with the administrators. Until then an owner can call it off.")
  String eraseText(int days);

  @Message("Type {alias} to confirm")
  String confirm(String alias);

  @Message("Erase this organization")
  String request();

  @Message("That is not {alias}. Nothing has changed.")
  String notConfirmed(String alias);

  @Message("This organization is erased after {time}.")
  String waiting(String time);

  @Message("Call it off")
  String cancel();

  @Message("The organization stays.")
  String cancelled();

  @Message("Erased tenants")
  String receipts();

  @Message(
      "What was erased, and when. Each receipt seals the one before it; of the tenants nothing else is left.")
  String receiptsLead();

  @Message("Nothing was erased yet.")
  String noReceipts();

  @Message("Asked for {asked}, erased {erased}")
  String when(String asked, String erased);

  @Message("Table")
  String table();

  @Message("Rows")
  String rows();

  @Message("The audit chain ended in {hash}.")
  String chain(String hash);

  @Message("Seal of this receipt: {hash}")
  String seal(String hash);

  @Message("{name} is erased")
  String letterSubject(String name);

  @Message("{name} was erased. Rows of each table: {counts}. Seal of the receipt: {seal}")
  String letter(String name, String counts, String seal);

  @Message("Erase now")
  String now();

  @Message("Erase everything of this tenant now, for good?")
  String nowSure();

  @Message("The owner's wish is due.")
  String due();

  @Message("The tenant is erased; the receipt is below.")
  String erased();
}
