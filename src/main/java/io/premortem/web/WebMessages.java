package io.premortem.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the frame, the tags, the public pages and the error pages: {@code {web:signIn}}. */
@MessageBundle("web")
public interface WebMessages {
  @Message("Premortem")
  String product();

  @Message("What is most likely to kill your company, when, and which action buys the most life.")
  String tagline();

  @Message("Skip to content")
  String skipToContent();

  @Message("Main")
  String mainNavigation();

  @Message("Where you are")
  String breadcrumb();

  @Message("Account and settings")
  String account();

  @Message("Settings")
  String settings();

  @Message("Switch organization")
  String switchOrganization();

  @Message("Language")
  String language();

  @Message("Appearance")
  String theme();

  @Message("Auto")
  String themeAuto();

  @Message("Light")
  String themeLight();

  @Message("Dark")
  String themeDark();

  @Message("Language and appearance")
  String languageAndTheme();

  @Message("Ask for an account")
  String signUp();

  @Message("Sign in")
  String signIn();

  @Message("Profile")
  String profile();

  @Message("You are a viewer here: you read everything, and others change it.")
  String reads();

  @Message("Sign out")
  String signOut();

  @Message("optional")
  String optional();

  @Message("Low (5 %)")
  String intervalLow();

  @Message("High (95 %)")
  String intervalHigh();

  @Message("90 % interval")
  String interval90();

  @Message("Drop a file here, or click to choose")
  String dropFile();

  @Message("Data of this chart")
  String dataTable();

  @Message("actual ↓ predicted →")
  String actualPredicted();

  @Message("done")
  String stepDone();

  @Message("Copy")
  String copy();

  @Message("Copied")
  String copied();

  @Message("Example")
  String example();

  @Message("Cancel")
  String cancel();

  @Message("Close")
  String close();

  @Message("Refresh to see progress")
  String refresh();

  @Message("Pages")
  String pages();

  @Message("Previous")
  String previous();

  @Message("Next")
  String next();

  @Message(
      "A premortem imagines that the company has already died and asks of what. The figures "
          + "are simulations with their uncertainty, not forecasts of fact.")
  String shareFoot();

  @Message("Reference")
  String errorReference();

  @Message("Back to the start page")
  String backToStart();

  @Message("Imagine your company has died. Now ask of what.")
  String landingTitle();

  @Message(
      "Premortem reads your own data, simulates the months ahead thousands of times and "
          + "tells you what is most likely to kill a large-model startup, when, and which action "
          + "buys the most life. Every number comes with its uncertainty; every claim with its "
          + "source.")
  String landingLead();

  @Message("An illustration with made-up figures, not a real company.")
  String landingExample();

  @Message("Chance that the company is still alive")
  String landingChartTitle();

  @Message("example, with 90 % band")
  String landingChartNote();

  @Message("Your data, not colours on a grid")
  String landingPoint1Title();

  @Message(
      "Upload a ledger or any CSV. Scores are probabilities from a cash simulation, never "
          + "products of ordinal scales.")
  String landingPoint1Text();

  @Message("Seven areas, one certificate")
  String landingPoint2Title();

  @Message(
      "Technology, privacy, market, business model, compliance, team and funding race each "
          + "other, month by month.")
  String landingPoint2Text();

  @Message("A report an investor can question")
  String landingPoint3Title();

  @Message(
      "Share an immutable snapshot with an expiry date, take it back at any time, see when it was read.")
  String landingPoint3Text();

  @Message("Month")
  String month();

  @Message("Alive")
  String alive();

  @Message("Low")
  String low();

  @Message("High")
  String high();

  @Message("Print or save as PDF")
  String print();
}
