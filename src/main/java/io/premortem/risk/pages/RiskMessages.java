package io.premortem.risk.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The assessment. */
@MessageBundle("risk")
interface RiskMessages {
  @Message("Assessment")
  String nav();

  @Message("Risk assessments")
  String assessments();

  @Message(
      "Answer what you know about seven areas and your money; what you leave open widens the result.")
  String lead();

  @Message("No assessment yet")
  String none();

  @Message("Give the first one a name, such as the round that it is for.")
  String noneText();

  @Message("New assessment")
  String create();

  @Message("Name")
  String name();

  @Message("Start")
  String start();

  @Message("{answered} of {all} answered")
  String progress(int answered, int all);

  @Message("money given")
  String financeDone();

  @Message("money missing")
  String financeOpen();

  @Message("Areas")
  String areas();

  @Message("Money")
  String finance();

  @Message("Per month, as the range that you would bet on nine times out of ten.")
  String financeLead();

  @Message("Save and go on")
  String saveNext();

  @Message("Save")
  String save();

  @Message("Run the assessment")
  String run();

  @Message("Not known yet")
  String unknown();

  @Message(
      "A number, or the low and the high end of what you think likely. Leave both empty if you do not know.")
  String intervalHint();

  @Message("Also measured by this product: {part}")
  String measuredBy(String part);

  @Message("Judgement")
  String judgement();

  @Message("Answers are saved as you give them.")
  String savedAsYouGo();

  @Message("Something is not right; see the marked fields.")
  String mend();

  @Message("Saved.")
  String saved();

  @Message("Currency")
  String currency();

  @Message("Cash in the bank today")
  String openingCash();

  @Message("Revenue a month")
  String revenue();

  @Message("Growth of revenue a month")
  String revenueGrowth();

  @Message("Gross margin")
  String grossMargin();

  @Message(
      "What is left of revenue after inference, hosting and support. Leave it empty if spending holds these costs.")
  String grossMarginHint();

  @Message("Spending a month")
  String burn();

  @Message("All cash that goes out, without the direct cost of serving revenue.")
  String burnHint();

  @Message("Growth of spending a month")
  String burnGrowth();

  @Message("From a ledger")
  String ledger();

  @Message("Measured figures are used in place of your own, which stay beside them.")
  String ledgerNote();

  @Message("Ledger")
  String ledgerField();

  @Message("none: use my own figures")
  String ledgerNone();

  @Message("Fill from ledger")
  String fill();

  @Message("Upload a ledger to the data first, such as the export of a bank account.")
  String noLedger();

  @Message("Measured, 90 %")
  String measured();

  @Message("Figure")
  String figure();

  @Message("Net burn a month")
  String netBurn();

  @Message("The next round")
  String raise();

  @Message("Leave it empty if none is planned.")
  String raiseHint();

  @Message("Amount")
  String raiseAmount();

  @Message("Month in which the money arrives")
  String raiseMonth();

  @Message("Probability that it closes")
  String raiseProbability();

  @Message("months")
  String months();

  @Message("days")
  String days();

  @Message("people or things")
  String number();

  @Message("open obligations")
  String obligations();

  @Message("Find what could kill the company")
  String step();

  @Message("Answer the assessment over seven areas; half an hour is enough for a first one.")
  String stepOpen();

  @Message("{count} assessments so far.")
  String stepDone(int count);

  @Message("Open the assessments")
  String stepAction();
}
