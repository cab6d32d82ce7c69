package io.premortem.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The people of a tenant and the letters that invite them. */
@MessageBundle("members")
interface MemberMessages {
  @Message("Members")
  String title();

  @Message(
      "Owners manage members and see the audit log; members work with everything; viewers read.")
  String lead();

  @Message("Name")
  String name();

  @Message("E-mail")
  String email();

  @Message("Role")
  String role();

  @Message("Owner")
  String owner();

  @Message("Member")
  String member();

  @Message("Viewer")
  String viewer();

  @Message("You")
  String you();

  @Message("Invite")
  String invite();

  @Message("Invite somebody")
  String inviteTitle();

  @Message(
      "A letter with a link, good for seven days. Whoever has no account makes one on the way.")
  String inviteNote();

  @Message("Change")
  String change();

  @Message("Remove")
  String remove();

  @Message("Remove {name}? The person sees nothing of this organization from now on.")
  String removeSure(String name);

  @Message("Hand over")
  String transfer();

  @Message("Make {name} the owner and yourself a member?")
  String transferSure(String name);

  @Message("Leave the organization")
  String leave();

  @Message("Leave? You see nothing of this organization from now on, unless you are invited again.")
  String leaveSure();

  @Message("Open invitations")
  String open();

  @Message("No invitation is open.")
  String noneOpen();

  @Message("Good until {time}")
  String until(String time);

  @Message("Take back")
  String revoke();

  @Message("{email} is invited.")
  String invited(String email);

  @Message(
      "The letter to {email} was not sent: the mail server did not take it. Invite again in a moment.")
  String notSent(String email);

  @Message("This person is a member already.")
  String already();

  @Message("The organization may have {count} members and open invitations, and has them.")
  String full(int count);

  @Message("Write one e-mail address, such as you@example.com.")
  String badEmail();

  @Message("Done.")
  String done();

  @Message("An organization is never without an owner. Hand it over first.")
  String lastOwner();

  @Message("Keycloak cannot be reached, so nothing has changed. Try again in a moment.")
  String keycloakAway();

  @Message("Invitation to {organization}")
  String offerTitle(String organization);

  @Message("{organization} invites you to Premortem as {role}.")
  String offerLead(String organization, String role);

  @Message(
      "The letter went to {email}. You are signed in as {mine}; you can accept with this account, or sign out and use another.")
  String otherAddress(String email, String mine);

  @Message("Sign in or make an account")
  String signIn();

  @Message("Accept")
  String accept();

  @Message("This invitation is over")
  String overTitle();

  @Message(
      "It was used, taken back, or is older than seven days. Ask whoever invited you for a new one.")
  String overText();

  @Message("You are in.")
  String accepted();

  @Message(
      "{organization} invites you to Premortem as {role}. Open this link within seven days to accept: {url}")
  String letter(String organization, String role, String url);
}
