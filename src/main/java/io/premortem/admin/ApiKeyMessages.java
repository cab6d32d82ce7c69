package io.premortem.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The keys with which machines call. */
@MessageBundle("apikeys")
interface ApiKeyMessages {
  @Message("API keys")
  String title();

  @Message(
      "A key lets a program call the API for this organization, for what its scopes allow and no more.")
  String lead();

  @Message("New key")
  String make();

  @Message("Make key")
  String makeIt();

  @Message("Name")
  String name();

  @Message("What will use it, for example \"nightly scoring\".")
  String nameHint();

  @Message("Scopes")
  String scopes();

  @Message("Predict")
  String predict();

  @Message("Predictions of deployed models.")
  String predictHint();

  @Message("Upload")
  String upload();

  @Message("Add data sets; it cannot read them.")
  String uploadHint();

  @Message("Read reports")
  String readReports();

  @Message("The reports of assessments.")
  String readReportsHint();

  @Message("Model")
  String model();

  @Message("Every model")
  String everyModel();

  @Message("For predictions alone.")
  String modelHint();

  @Message("Valid for")
  String validFor();

  @Message("{days} days")
  String days(int days);

  @Message("Calls a minute")
  String perMinute();

  @Message("Copy it now: it is not shown again, and we keep only its fingerprint.")
  String once();

  @Message("The key")
  String theKey();

  @Message("Keys")
  String keys();

  @Message("No key was made yet.")
  String none();

  @Message("Ends in")
  String ending();

  @Message("Expires")
  String expires();

  @Message("Last used")
  String lastUsed();

  @Message("Never")
  String never();

  @Message("State")
  String state();

  @Message("Open")
  String open();

  @Message("Expired")
  String expired();

  @Message("Revoked")
  String revoked();

  @Message("Revoke")
  String revoke();

  @Message("Revoke {name}? Programs that use it stop at once.")
  String revokeSure(String name);

  @Message("The key is revoked.")
  String revokedNow();

  @Message("This key cannot be made")
  String refusedTitle();

  @Message("Give a name of at most {limit} characters.")
  String badName(int limit);

  @Message("Choose at least one scope: predict, upload, read-reports.")
  String badScopes();

  @Message("Choose a model that exists, and the scope predict with it.")
  String badModel();

  @Message("Give a time in the future, at most {days} days from now (ISO 8601).")
  String badExpiry(long days);

  @Message("Give a number from 1 to {limit}.")
  String badRate(int limit);
}
