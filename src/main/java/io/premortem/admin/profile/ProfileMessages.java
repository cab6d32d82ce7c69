package io.premortem.admin.profile;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** A person's own page. */
@MessageBundle("profile")
interface ProfileMessages {
  @Message("Profile")
  String title();

  @Message("What you choose here holds on every device, and survives signing out.")
  String lead();

  @Message("Name")
  String name();

  @Message("E-mail")
  String email();

  @Message("Name, e-mail and password are kept by the sign-in service.")
  String account();

  @Message("Change them there")
  String accountLink();

  @Message("Language, currency and time")
  String choices();

  @Message("Language")
  String language();

  @Message("As the browser says")
  String asBrowser();

  @Message("Currency")
  String currency();

  @Message("What a new assessment begins with.")
  String currencyHint();

  @Message("US dollars, as nothing is chosen")
  String currencyNone();

  @Message("Time zone")
  String zone();

  @Message("Times and dates on all pages are shown in it.")
  String zoneHint();

  @Message("UTC, as nothing is chosen")
  String zoneNone();

  @Message("Save")
  String save();

  @Message("Your profile is saved.")
  String saved();

  @Message("Organizations you belong to")
  String organizations();

  @Message("You belong to no organization yet.")
  String none();

  @Message("Your role")
  String role();

  @Message("Leave")
  String leave();

  @Message("Leave {organization}? You lose access at once.")
  String leaveSure(String organization);

  @Message("Hand over ownership")
  String transfer();

  @Message("You are the only owner: hand ownership over first.")
  String last();
}
