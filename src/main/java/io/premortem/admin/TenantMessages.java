package io.premortem.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Making tenants, inviting people, quotas, requests and announcements. */
@MessageBundle("tenant")
interface TenantMessages {
  @Message("New tenant")
  String create();

  @Message(
      "Keycloak's organization and the tenant are made together, and its first owner is invited by e-mail.")
  String createLead();

  @Message("Search by name or alias")
  String search();

  @Message("Search")
  String find();

  @Message("No tenant has this in its name or alias.")
  String noneFound();

  @Message("Alias")
  String alias();

  @Message(
      "In every address of the tenant, and never changed: lower-case letters, digits and hyphens, at most 63.")
  String aliasHint();

  @Message("Name")
  String name();

  @Message("What it is")
  String kind();

  @Message("E-mail of the first owner")
  String owner();

  @Message("Use lower-case letters, digits and hyphens; begin and end with a letter or digit.")
  String badAlias();

  @Message("Write a name of up to 120 characters.")
  String badName();

  @Message("Write one e-mail address, such as you@example.com.")
  String badEmail();

  @Message("This alias is taken, here or in Keycloak. Choose another.")
  String taken();

  @Message(
      "Keycloak did not make the organization, so nothing was made. Try again; if it stays, see its log.")
  String keycloakFailed();

  @Message("{name} is there, and {email} is invited.")
  String created(String name, String email);

  @Message(
      "{name} is there, but the letter to {email} was not sent. Invite the address again from a member's page, or check the mail server.")
  String createdNotSent(String name, String email);

  @Message("Requests")
  String requests();

  @Message("Companies and funds that want to become tenants, oldest first.")
  String requestsLead();

  @Message("No request waits")
  String noRequests();

  @Message("The page for requests is at /sign-up; its link stands on the first page.")
  String noRequestsText();

  @Message("From {name}, {email}")
  String from(String name, String email);

  @Message("Approve …")
  String approve();

  @Message("Decline")
  String decline();

  @Message("The request is declined.")
  String declined();

  @Message("Ask for an account")
  String ask();

  @Message("Tell us who you are. An administrator looks at it and sends you an invitation.")
  String askLead();

  @Message("Company or fund")
  String company();

  @Message("Your name")
  String yourName();

  @Message("Your e-mail")
  String yourEmail();

  @Message("What you want to do with it")
  String note();

  @Message("Send")
  String send();

  @Message("Thank you. An administrator reads your request; the invitation comes by e-mail.")
  String asked();

  @Message("Quotas")
  String quotas();

  @Message("Members and open invitations")
  String quotaMembers();

  @Message("Jobs waiting or running at once")
  String quotaJobs();

  @Message("Rows predicted in a calendar month")
  String quotaPredictions();

  @Message("Over it, calls answer 429 until the next month (UTC) begins.")
  String quotaPredictionsHint();

  @Message("Storage in bytes")
  String quotaStorage();

  @Message("Empty: as the platform's setting says.")
  String quotaStorageHint();

  @Message("Save")
  String save();

  @Message("The quotas are saved.")
  String quotaSaved();

  @Message(
      "Give whole numbers: members and jobs from 1 to 100,000, predicted rows and bytes from 0.")
  String badQuota();

  @Message("Announcements")
  String announcements();

  @Message("What every signed-in person reads on top of each page until it is over.")
  String announcementsLead();

  @Message("In English")
  String english();

  @Message("In Chinese")
  String chinese();

  @Message("A warning")
  String warning();

  @Message("How long it stands")
  String period();

  @Message("{hours} hours")
  String hours(int hours);

  @Message("Announce")
  String announce();

  @Message("Everybody reads it from now on.")
  String announced();

  @Message("Write both texts, up to 500 characters each.")
  String badAnnouncement();

  @Message("Take down")
  String withdraw();

  @Message("Until {time}")
  String until(String time);

  @Message("Open")
  String open();

  @Message("Nothing is announced.")
  String noAnnouncements();

  @Message("Last act")
  String lastAct();

  @Message("Members")
  String usedMembers();

  @Message("Stored")
  String usedStorage();

  @Message("Jobs now")
  String usedJobs();

  @Message("{count} begun within 30 days")
  String recentJobs(String count);

  @Message("The last 30 days")
  String usageTitle();

  @Message("Day")
  String day();

  @Message("per day, UTC")
  String perDay();

  @Message("Rows predicted")
  String predictedRows();

  @Message("Jobs queued")
  String queuedJobs();

  @Message("Stored")
  String storedAtEnd();

  @Message("at the end of each day, of the files that are still there")
  String storedNote();
}
