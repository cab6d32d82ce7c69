package io.premortem.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The report, its link and its list. */
@MessageBundle("report")
interface ReportMessages {
  @Message("Reports")
  String reports();

  @Message("Every report is a snapshot: it stays as it was computed.")
  String reportsLead();

  @Message("No report yet")
  String noReport();

  @Message("Answer the assessment and run it; the report appears here.")
  String noReportText();

  @Message("Go to the assessments")
  String toAssessments();

  @Message("Report {number}")
  String numbered(int number);

  @Message("Computed {at}")
  String computed(String at);

  @Message("The answers, the figures or the knowledge base have changed since this was computed.")
  String stale();

  @Message("Run again")
  String runAgain();

  @Message("Change answers")
  String edit();

  @Message("Run with a shared shock")
  String runShock();

  @Message("With and without a shared shock")
  String shockTitle();

  @Message(
      "Bad years are bad all round: one shock scales the hazards of market and funding and the odds of every raise.")
  String shockNote();

  @Message("With the shared shock")
  String withShock();

  @Message("What if")
  String whatIf();

  @Message("Share")
  String share();

  @Message("Print")
  String print();

  @Message("Alive in {months} months")
  String alive(int months);

  @Message("Interval: what your answers leave open, 90 %")
  String bandNote();

  @Message("How long the company lives")
  String survival();

  @Message("What ends it, and when")
  String incidence();

  @Message("Month")
  String month();

  @Message("Alive")
  String aliveShort();

  @Message("Low (5 %)")
  String low();

  @Message("High (95 %)")
  String high();

  @Message("Independent causes")
  String independent();

  @Message("The areas, each alone")
  String areas();

  @Message(
      "The chance that this area alone, with everything else as it is, ends the company within 24 months")
  String areasNote();

  @Message(
      "The plan itself, were no cause to strike, ends the company with a chance of {chance}; that part stands in every bar.")
  String planAlone(String chance);

  @Message("Area")
  String area();

  @Message("Chance")
  String chance();

  @Message("The likeliest causes")
  String causes();

  @Message("Root causes: a death for lack of cash is handed back to the blows that ate the cash.")
  String causesNote();

  @Message("on the certificate")
  String proximate();

  @Message("at the root")
  String root();

  @Message("The answers behind it")
  String answersBehind();

  @Message("open: every answer was thought possible")
  String open();

  @Message("rate ×")
  String times();

  @Message("It happened to")
  String example();

  @Message("What helps")
  String helps();

  @Message("Judgement")
  String judgement();

  @Message("What buys the most life")
  String mitigations();

  @Message("Survival gained at the horizon, each measure alone, on the same luck")
  String mitigationsNote();

  @Message("Measure")
  String measure();

  @Message("Survival gained")
  String gained();

  @Message("Cost")
  String cost();

  @Message("Gained per 10,000")
  String perTenThousand();

  @Message("Works after")
  String delay();

  @Message("{#if months == 1}1 month{#else}{months} months{/if}")
  String months(int months);

  @Message("Runway")
  String runway();

  @Message("Month in which the cash runs out, were nothing else to happen first")
  String runwayNote();

  @Message("Money must arrive by month")
  String closing();

  @Message("Start raising by month")
  String starting();

  @Message("so that the chance to run out before stays at 10 % or less")
  String raiseNote();

  @Message("How much life each area costs")
  String attribution();

  @Message(
      "Shapley values of survival at the horizon; they add up to what all causes together cost")
  String attributionNote();

  @Message("Survival lost")
  String lost();

  @Message("What the answer depends on most")
  String sensitivity();

  @Message("Survival with each input at its low and its high end")
  String sensitivityNote();

  @Message("Input")
  String input();

  @Message("Lowest")
  String lowest();

  @Message("Highest")
  String highest();

  @Message("What this rests on")
  String evidence();

  @Message("claimed")
  String claimed();

  @Message("documented")
  String documented();

  @Message("measured")
  String measured();

  @Message("What stands behind it")
  String standing();

  @Message("counts {share}")
  String counts(String share);

  @Message("Measured from “{name}”.")
  String measuredFrom(String name);

  @Message("Own statement: {answer}.")
  String declared(String answer);

  @Message("{answered} of {all} indicators answered; an open one widens the interval.")
  String evidenceNote(int answered, int all);

  @Message("Indicator")
  String indicator();

  @Message("Answer")
  String answer();

  @Message("not answered")
  String notAnswered();

  @Message("Where the numbers come from")
  String provenance();

  @Message("Inputs (SHA-256)")
  String inputsHash();

  @Message("Engine")
  String engine();

  @Message("Knowledge base")
  String knowledge();

  @Message("Seed")
  String seed();

  @Message("Lives simulated")
  String trials();

  @Message(
      "A simulation of many possible lives, not a prophecy. It knows only the causes listed in its knowledge base.")
  String limits();

  @Message("Share this report")
  String shareTitle();

  @Message(
      "A link shows this snapshot to anybody who has it, without sign-in, until it expires or you take it back.")
  String shareLead();

  @Message("Valid for")
  String validFor();

  @Message("{days} days")
  String days(int days);

  @Message("Make a link")
  String makeLink();

  @Message("Here is the link. It is shown only now; copy it.")
  String linkOnce();

  @Message("Links")
  String links();

  @Message("No link yet")
  String noLinks();

  @Message("Snapshot")
  String snapshot();

  @Message("Expires")
  String expires();

  @Message("Visits")
  String visits();

  @Message("Last visit")
  String lastVisit();

  @Message("State")
  String state();

  @Message("live")
  String live();

  @Message("expired")
  String expired();

  @Message("taken back")
  String revoked();

  @Message("Take back")
  String revoke();

  @Message("Whoever has this link will see nothing from now on. Take it back?")
  String revokeSure();

  @Message("The link is taken back.")
  String revokedNow();

  @Message("Shared by {company} · snapshot {number} · {date}")
  String watermark(String company, int number, String date);

  @Message("Risk report of {company}")
  String sharedTitle(String company);

  @Message("This link is closed")
  String goneTitle();

  @Message("Its time is over. Ask whoever sent it for a new one.")
  String goneExpired();

  @Message("Whoever sent it has taken it back. Ask them for a new one.")
  String goneRevoked();

  @Message("Show a report")
  String step();

  @Message("Run the assessment first; then a link shows the report to an investor.")
  String stepOpen();

  @Message("{count} reports so far.")
  String stepDone(int count);

  @Message("Open reports")
  String stepAction();
}
