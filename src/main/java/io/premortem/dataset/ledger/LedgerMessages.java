package io.premortem.dataset.ledger;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The ledger page. */
@MessageBundle("ledger")
interface LedgerMessages {
  @Message("Ledger")
  String ledger();

  @Message("Data")
  String data();

  @Message(
      "Cash by month, with the money of investors, lenders and grants apart, so that a raise does not hide the burn.")
  String lead();

  @Message("This table was not recognised as a ledger")
  String notRecognised();

  @Message("Choose the columns below if it is one all the same.")
  String mapByHand();

  @Message("It lacks a column of days or months, headed date, month, 日期, Datum or the like.")
  String missingDate();

  @Message(
      "It lacks an amount: a column headed amount, 金额 or Betrag, or two for money in and money out, or one for each category.")
  String missingAmount();

  @Message(
      "All amounts are positive and nothing tells money in from money out: choose a direction column, or how signs are meant.")
  String missingSign();

  @Message("No row could be read: the chosen columns hold no days or no amounts.")
  String nothingRead();

  @Message("Only {counted} whole months; estimates need {needed}.")
  String tooFew(int counted, int needed);

  @Message("Net burn a month")
  String burn();

  @Message("Spending a month")
  String spending();

  @Message("Revenue a month")
  String revenue();

  @Message("Growth of spending a month")
  String spendingGrowth();

  @Message("Growth of revenue a month")
  String revenueGrowth();

  @Message("Volatility of burn")
  String volatility();

  @Message("Runway")
  String runway();

  @Message("Cash")
  String cash();

  @Message("months")
  String months();

  @Message("more than {months}")
  String moreThan(int months);

  @Message("too uncertain to say")
  String uncertain();

  @Message("without growth and without a raise")
  String runwayCaption();

  @Message("mean of {months} whole months, {first} to {last}")
  String burnCaption(int months, String first, String last);

  @Message("standard deviation between months")
  String volatilityCaption();

  @Message("after the last movement, {day}")
  String cashCaption(String day);

  @Message("Intervals hold the truth nine times in ten.")
  String intervalNote();

  @Message("By month")
  String byMonth();

  @Message("Month")
  String month();

  @Message("Cash in")
  String cashIn();

  @Message("Cash out")
  String cashOut();

  @Message("Net burn")
  String netBurn();

  @Message("Raised, borrowed, granted")
  String apart();

  @Message("Left out")
  String leftOut();

  @Message("begins late: the month is not whole")
  String startsLate();

  @Message("ends early: the month is not whole")
  String endsEarly();

  @Message("no movement")
  String empty();

  @Message("Left out of the estimates: {months}")
  String excluded(String months);

  @Message("By category")
  String byCategory();

  @Message("Category")
  String category();

  @Message("All months, by keywords in the category and description columns.")
  String byCategoryNote();

  @Message("kept apart from revenue")
  String kindApart();

  @Message("between own accounts, not counted")
  String kindTransfer();

  @Message("Columns")
  String columns();

  @Message("Confidence in what was recognised: {share}")
  String confidence(String share);

  @Message("Chosen by people.")
  String chosen();

  @Message("Role")
  String role();

  @Message("Column")
  String column();

  @Message("Why")
  String why();

  @Message("its heading is “{word}”")
  String groundHeading(String word);

  @Message("its heading holds “{word}”")
  String groundPart(String word);

  @Message("the only column of times")
  String groundType();

  @Message("its values say so")
  String groundValues();

  @Message("chosen")
  String groundChosen();

  @Message("Correct the columns")
  String correct();

  @Message("Leave all empty to have them recognised.")
  String correctNote();

  @Message("none")
  String none();

  @Message("Date or month")
  String date();

  @Message("Amount")
  String amount();

  @Message("Money in")
  String in();

  @Message("Money out")
  String out();

  @Message("Direction")
  String direction();

  @Message("Description")
  String description();

  @Message("Balance")
  String balance();

  @Message("Category columns of a monthly table")
  String wide();

  @Message("Meaning of signs")
  String sign();

  @Message("as the columns suggest")
  String signAutomatic();

  @Message("money in is positive")
  String signSigned();

  @Message("money out is positive")
  String signReversed();

  @Message("the direction column says it")
  String signDirection();

  @Message("the category says it")
  String signCategory();

  @Message("Currency")
  String currency();

  @Message("Three letters, such as CNY; empty if the table says it.")
  String currencyHint();

  @Message("Cash in the bank")
  String cashField();

  @Message("For a table without a balance.")
  String cashHint();

  @Message("Save")
  String save();

  @Message("The columns are saved.")
  String saved();

  @Message("The columns cannot be used")
  String refusedTitle();

  @Message("The table has no such column; take one of: {columns}.")
  String noSuchColumn(String columns);

  @Message("Choose a column here.")
  String required();

  @Message("Choose an amount, or both money in and money out, or category columns.")
  String amountRequired();

  @Message("Take columns of numbers only.")
  String notNumeric();

  @Message("Money in and money out must be two columns.")
  String twice();

  @Message("Use one of: signed, reversed, direction, category, columns.")
  String noSuchSign();

  @Message("Is no ISO 4217 code; use one such as CNY, USD or EUR.")
  String noSuchCurrency();

  @Message("Give a number from 0 to 1e15.")
  String badCash();

  @Message("Where it comes from")
  String provenance();

  @Message("{rows} rows read, {skipped} without a readable day or amount")
  String rows(String rows, String skipped);

  @Message("Rules")
  String rules();

  @Message("Seed")
  String seed();

  @Message("Funding")
  String catFunding();

  @Message("Loans")
  String catLoan();

  @Message("Grants")
  String catGrant();

  @Message("Transfers")
  String catTransfer();

  @Message("Refunds to customers")
  String catRefund();

  @Message("Revenue")
  String catRevenue();

  @Message("Interest received")
  String catInterest();

  @Message("Payroll")
  String catPayroll();

  @Message("Rent and office")
  String catRent();

  @Message("Cloud and GPU")
  String catCompute();

  @Message("Marketing")
  String catMarketing();

  @Message("Software")
  String catSoftware();

  @Message("Data")
  String catData();

  @Message("Professional services")
  String catProfessional();

  @Message("Tax")
  String catTax();

  @Message("Tax refunds")
  String catTaxRefund();

  @Message("Travel")
  String catTravel();

  @Message("Equipment")
  String catEquipment();

  @Message("Insurance")
  String catInsurance();

  @Message("Fees and interest")
  String catFees();

  @Message("Other")
  String catOther();
}
