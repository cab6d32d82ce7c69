package io.premortem.report.portfolio;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a fund reads of its portfolio. */
@MessageBundle("portfolio")
interface PortfolioMessages {
  @Message("Portfolio")
  String title();

  @Message("Every report that a company shares with you, as of its newest snapshot.")
  String lead();

  @Message("No company shares a report with you yet")
  String nothing();

  @Message(
      "Give founders your handle, {handle}: with it they share a report with you on its page of shares.")
  String nothingText(String handle);

  @Message("No company matches. Ask for less.")
  String noMatch();

  @Message("Company or report")
  String text();

  @Message("Likeliest cause in")
  String topArea();

  @Message("All areas")
  String allAreas();

  @Message("Order")
  String order();

  @Message("Most at risk in 12 months")
  String byRisk();

  @Message("Fell most")
  String byMoved();

  @Message("Newest report")
  String byNewest();

  @Message("Company")
  String byCompany();

  @Message("Watched only")
  String watchedOnly();

  @Message("Show")
  String show();

  @Message("Company")
  String company();

  @Message("Report")
  String report();

  @Message("Alive in {months} months")
  String alive(int months);

  @Message("At the horizon")
  String horizon();

  @Message("after {months} months")
  String after(int months);

  @Message("Likeliest cause")
  String cause();

  @Message("Runway (months)")
  String runway();

  @Message("Moved (points)")
  String moved();

  @Message("since report {number}")
  String since(int number);

  @Message("New")
  String unseen();

  @Message("Newer exists")
  String newer();

  @Message("Compare")
  String compare();

  @Message("Compare {company}")
  String compareOne(String company);

  @Message("Watch")
  String watch();

  @Message("Watched")
  String watching();

  @Message("Watch {company}")
  String watchOne(String company);

  @Message("Do not watch {company} any more")
  String unwatchOne(String company);

  @Message("Tick two to four companies, and compare them.")
  String tick();

  @Message("Compare side by side")
  String compareTitle();

  @Message("The newest snapshots that are shared with you. The lines end at the nearest horizon.")
  String compareLead();

  @Message("Tick two to four companies in the portfolio.")
  String compareNone();

  @Message("Survival")
  String survival();

  @Message("Month")
  String month();

  @Message("Figures")
  String figures();

  @Message("Each area alone")
  String areas();

  @Message("Chance that this area alone, all else as it is, ends the company within 24 months")
  String areasNote();

  @Message("Area")
  String area();

  @Message("Likeliest causes")
  String causes();

  @Message("At the root, by each report's own horizon")
  String causesNote();

  @Message("Open report")
  String open();

  @Message("Shared bad years")
  String shocks();

  @Message("How many of the {count} companies that agreed to be counted may be gone in 12 months")
  String shocksNote(int count);

  @Message(
      "{missing} more must agree to be counted before anything is told of all together: it takes five. They agree when they share.")
  String missing(int missing);

  @Message("Strength of the shared shock")
  String coupling();

  @Message("0 is none: companies die independently. 0.3 is what a report with shared shocks uses.")
  String couplingHint();

  @Message("Compute")
  String compute();

  @Message("Expected number gone")
  String expected();

  @Message("the same at any strength")
  String expectedNote();

  @Message("All of them alive")
  String allAlive();

  @Message("{share} if independent")
  String ifIndependent(String share);

  @Message("Shared cause that leads")
  String leading();

  @Message("{expected} of {count} companies expected to die of it")
  String leadingNote(String expected, int count);

  @Message("No two companies share a cause.")
  String noLeading();

  @Message("Chance that at least so many are gone")
  String atLeast();

  @Message("At least")
  String atLeastCount();

  @Message("Shared shock")
  String withCoupling();

  @Message("Independent")
  String independent();

  @Message("How this is computed")
  String methodTitle();

  @Message(
      "One shock, lognormal with mean 1, scales the part of each company's hazard that markets and funding make; given the shock, companies die independently. Each company keeps its own chance, so only the spread changes.")
  String method();

  @Message("Read what companies share")
  String step();

  @Message("Companies share reports with your handle, {handle}.")
  String stepText(String handle);

  @Message("Open the portfolio")
  String stepAction();

  @Message("Give a number from 0 to 3.")
  String badCoupling();

  @Message("The coupling cannot be used")
  String badCouplingTitle();
}
