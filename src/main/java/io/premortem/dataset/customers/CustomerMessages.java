package io.premortem.dataset.customers;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages and faults of customers. */
@MessageBundle("customers")
interface CustomerMessages {
  @Message("Customers")
  String customers();

  @Message("Who stays, who leaves, and how much hangs on few.")
  String lead();

  @Message("Customers")
  String inAll();

  @Message("{active} still there")
  String stillThere(String active);

  @Message("Customers leaving in a month")
  String monthlyChurn();

  @Message("{left} left in {months} customer-months")
  String churnCaption(String left, String months);

  @Message("The same, last six months")
  String recentChurn();

  @Message("Revenue lost in a month")
  String revenueChurn();

  @Message("shrinking and leaving, without growth")
  String revenueChurnCaption();

  @Message("Net revenue kept in a month")
  String netMonthly();

  @Message("Net revenue kept over a year")
  String netYear();

  @Message("Gross revenue kept over a year")
  String grossYear();

  @Message("Share of the largest customer")
  String largest();

  @Message("Share of the five largest")
  String topFive();

  @Message("Effective number of customers")
  String effective();

  @Message("Concentration (HHI, 0 to 1)")
  String hhi();

  @Message("counted, not estimated")
  String exact();

  @Message("over {months} complete months")
  String overMonths(int months);

  @Message("How long customers stay")
  String survival();

  @Message("Kaplan–Meier estimate with 90 % band")
  String survivalNote();

  @Message("Half of the customers have left after {months} months.")
  String medianStay(int months);

  @Message("Fewer than half have left so far.")
  String noMedian();

  @Message("Months since the first payment or start")
  String monthsSince();

  @Message("Still there")
  String staying();

  @Message("From")
  String low();

  @Message("To")
  String high();

  @Message("At risk")
  String atRisk();

  @Message("Left")
  String left();

  @Message("Month")
  String month();

  @Message("Retention by cohort")
  String triangle();

  @Message(
      "Share of those that began together that is still there so many months later, with its 90 % interval.")
  String triangleNote();

  @Message("Began in")
  String cohort();

  @Message("Customers")
  String size();

  @Message("{age} months")
  String afterMonths(int age);

  @Message("Churn by month")
  String churnByMonth();

  @Message("share of customers at risk, 90 % interval")
  String churnByMonthNote();

  @Message("Rate")
  String rate();

  @Message("Who the revenue comes from")
  String concentration();

  @Message("Customer")
  String customer();

  @Message("Revenue")
  String revenue();

  @Message("Share")
  String share();

  @Message("What bears on these figures")
  String notes();

  @Message("What the columns mean")
  String columns();

  @Message("Read from the headings. Correct it where it is wrong.")
  String proposed();

  @Message("Said by hand.")
  String saidByHand();

  @Message("{role}: “{column}”, because its heading says “{word}”.")
  String because(String role, String column, String word);

  @Message("Change")
  String change();

  @Message("Say what the columns mean")
  String mapTitle();

  @Message("A row is")
  String kind();

  @Message("an invoice or a payment")
  String kindInvoices();

  @Message("a subscription")
  String kindSubscriptions();

  @Message("Customer")
  String roleCustomer();

  @Message("Date of the invoice or payment")
  String roleDate();

  @Message("Start of the subscription")
  String roleStart();

  @Message("End of the subscription")
  String roleEnd();

  @Message("Status of the subscription")
  String roleStatus();

  @Message("Amount")
  String roleAmount();

  @Message("A number or name that stays the same.")
  String hintCustomer();

  @Message("Only for invoices and payments.")
  String hintDate();

  @Message("Only for subscriptions.")
  String hintStart();

  @Message("Only for subscriptions; empty cells go on.")
  String hintEnd();

  @Message("Only for subscriptions: active or cancelled.")
  String hintStatus();

  @Message("What was paid, or the price of a subscription per month.")
  String hintAmount();

  @Message("None")
  String none();

  @Message("Use these columns")
  String save();

  @Message("The columns are read as you say.")
  String saved();

  @Message("Go back to the headings")
  String reset();

  @Message("The columns are read by their headings again.")
  String resetDone();

  @Message("This does not look like a table of customers")
  String unrecognised();

  @Message("Nothing can be told yet")
  String tooShortTitle();

  @Message(
      "No column names a customer. Choose the one that does, with the date of each payment, or start and end of each subscription.")
  String noCustomer();

  @Message(
      "No column has the dates of invoices, or starts and ends of subscriptions. Dates may be written as 2025-03-31, 31.03.2025 or 2025-03.")
  String noDate();

  @Message(
      "A column says when customers began, and none says when they left. Choose the column with the end, or the date of each payment.")
  String noEnd();

  @Message(
      "Customers and dates are there, amounts are not. Choose the columns by hand to have retention and churn without revenue.")
  String noAmount();

  @Message(
      "Each customer has a single row: a list of customers, not of their invoices. Upload the invoices, or choose start and end of subscriptions.")
  String oneRowEach();

  @Message(
      "It takes a customer that is known for two months in a row, and invoices for a month more, to see whether it left. Upload more months, or check the columns below.")
  String tooShort();

  @Message("Say whether a row is an invoice or a subscription: invoices, subscriptions.")
  String faultKind();

  @Message("Choose a column.")
  String faultRequired();

  @Message("There is no column “{column}”. Names are those of the first line.")
  String faultUnknown(String column);

  @Message(
      "“{column}” does not hold dates. Choose a column with dates, such as 2025-03-31 or 2025-03.")
  String faultNoDate(String column);

  @Message("“{column}” does not hold numbers. Choose a column with amounts.")
  String faultNoNumber(String column);

  @Message("“{column}” cannot be used for this. Choose another column.")
  String faultType(String column);

  @Message("“{column}” has another meaning already. Choose another column.")
  String faultTaken(String column);

  @Message("The columns cannot be read so")
  String refusedTitle();

  @Message("Send a JSON object with kind, customer and further columns.")
  String missingBody();

  @Message("Rows without customer, readable date or amount, left out: {count}.")
  String rowsLeftOut(long count);

  @Message("Rows dated after the upload, left out: {count}.")
  String rowsInFuture(long count);

  @Message("Rows that end before they start, left out: {count}.")
  String rowsEndFirst(long count);

  @Message("Rows that are cancelled without a date, left out: {count}. Churn is too low by them.")
  String rowsEndedUndated(long count);

  @Message("Rows of a last month that is not complete, not counted yet: {count}.")
  String rowsInTornMonth(long count);

  @Message("Rows with a negative amount, taken off the revenue: {count}.")
  String rowsCredit(long count);

  @Message("Customers with a single payment, judged by the usual interval of the others: {count}.")
  String customersPaidOnce(long count);

  @Message(
      "Customers that left and came back: {count}. Churn counts each leaving, survival the first.")
  String customersReturned(long count);

  @Message("Customers that were there in the first month and may be older than the table: {count}.")
  String customersFromBefore(long count);

  @Message("Only {count} customers: mind how wide the intervals are.")
  String customersFew(long count);

  @Message("Months")
  String period();

  @Message("{first} to {last}")
  String periodText(String first, String last);

  @Message("Leaving is certain until")
  String certainUntil();

  @Message("Usual months between payments")
  String interval();

  @Message("Where this comes from")
  String provenance();

  @Message("SHA-256 of the file")
  String sha256();

  @Message("Rules")
  String rules();

  @Message(
      "Intervals are 90 %: churn exact (Garwood), cohorts Wilson, survival log-log with Greenwood’s variance, revenue by bootstrap over customers.")
  String methodNote();
}
