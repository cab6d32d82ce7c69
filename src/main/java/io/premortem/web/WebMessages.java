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

  @Message("Sign in")
  String signIn();

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

  @Message("Close")
  String close();

  @Message("Cancel")
  String cancel();

  @Message("Yes, go on")
  String confirm();

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

  @Message("There is nothing at this address")
  String errorNotFoundTitle();

  @Message("It was moved, has expired, or belongs to an organization you are not signed in to.")
  String errorNotFoundText();

  @Message("Your role does not allow this")
  String errorForbiddenTitle();

  @Message("Ask an owner of the organization to do it or to change your role.")
  String errorForbiddenText();

  @Message("Something went wrong on our side")
  String errorTitle();

  @Message(
      "Nothing you entered is lost on the server. Try again; if it stays, give us the "
          + "reference below.")
  String errorText();

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

  @Message(
      "Illustration, not a real company: cash for about 14 months, one raise planned, seven "
          + "areas at their reference answers.")
  String landingExample();

  @Message("Chance that the company is still alive")
  String landingChartTitle();

  @Message("example, with 90 % band")
  String landingChartNote();

  @Message("Your data, not a questionnaire’s colours")
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
      "Share an immutable snapshot with expiry and passcode, and see which sections were "
          + "read.")
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

  @Message("Your organizations")
  String homeTitle();

  @Message("Choose where you want to work.")
  String homeLead();

  @Message("You are not a member of an organization yet")
  String homeEmptyTitle();

  @Message("Ask an owner to invite you; this page shows the organization as soon as you are in.")
  String homeEmptyText();
}
