package io.premortem.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Tenants and the audit log. */
@MessageBundle("admin")
interface AdminMessages {
  @Message("Tenants")
  String tenants();

  @Message("You see that a tenant exists, and nothing of what it holds: the database refuses more.")
  String lead();

  @Message("Name")
  String name();

  @Message("Alias")
  String alias();

  @Message("Kind")
  String kind();

  @Message("Company")
  String company();

  @Message("Fund")
  String fund();

  @Message("Status")
  String status();

  @Message("Active")
  String active();

  @Message("Suspended")
  String suspended();

  @Message("Created")
  String created();

  @Message("Suspend")
  String suspend();

  @Message("Resume")
  String resume();

  @Message("Suspend {name}? Its pages and its API stop at once.")
  String confirmSuspend(String name);

  @Message("The status of {alias} is changed.")
  String statusChanged(String alias);

  @Message("Audit log")
  String audit();

  @Message(
      "Every act that touches security or data, newest first. Each entry seals the one before it.")
  String auditLead();

  @Message("The chain is whole: no entry was changed or removed.")
  String chainWhole();

  @Message("The chain breaks at entry {sequence}. Something changed the log behind our back.")
  String chainBroken(long sequence);

  @Message("When")
  String when();

  @Message("Who")
  String who();

  @Message("What")
  String what();

  @Message("On")
  String object();

  @Message("Detail")
  String detail();

  @Message("Seal")
  String seal();

  @Message("The system")
  String system();

  @Message("Anybody")
  String anybody();

  @Message("A guest with a link")
  String guest();

  @Message("The beginning is enough, such as share.")
  String whatHint();

  @Message("From")
  String from();

  @Message("To")
  String to();

  @Message("Show")
  String show();

  @Message("No entry is like this.")
  String noEntries();

  @Message("Older entries")
  String older();
}
