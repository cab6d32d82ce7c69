package io.premortem.dataset;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the data room: pages, findings, and why a file is refused. */
@MessageBundle("dataset")
public interface DatasetMessages {
  @Message("Data")
  String data();

  @Message(
      "Tables that your company really has: exports from the bank, the CRM, the payment provider, the labelling tool.")
  String lead();

  @Message("Upload data")
  String upload();

  @Message(
      "The file is checked, typed and profiled while you wait. What cannot be used is refused with its line and column, and nothing of it is kept.")
  String uploadLead();

  @Message("File")
  String file();

  @Message(
      "CSV in any encoding, gzip or zip of one, or an Excel workbook (.xlsx, first sheet); at most {megabytes} MB.")
  String fileHint(long megabytes);

  @Message("Name")
  String name();

  @Message("Left empty, the name of the file.")
  String nameHint();

  @Message("No data yet")
  String noData();

  @Message(
      "Upload an export of your own, or start with sample data: a small classification table, and the bank ledger and customer invoices of a young company.")
  String noDataText();

  @Message("Use the sample table")
  String sampleArticle();

  @Message("Use the sample ledger")
  String sampleLedger();

  @Message("Use the sample invoices")
  String sampleCustomers();

  @Message("{name} is stored: {rows} rows.")
  String stored(String name, String rows);

  @Message("{name} is deleted.")
  String deleted(String name);

  @Message("Rows")
  String rows();

  @Message("Columns")
  String columns();

  @Message("Size")
  String size();

  @Message("Uploaded")
  String uploaded();

  @Message("Duplicate rows")
  String duplicates();

  @Message("Findings")
  String findings();

  @Message("Nothing stands out.")
  String noFindings();

  @Message("Note")
  String info();

  @Message("Warning")
  String warning();

  @Message("Type")
  String type();

  @Message("Missing")
  String missing();

  @Message("Distinct")
  String distinct();

  @Message("Min")
  String min();

  @Message("Median")
  String median();

  @Message("Mean")
  String mean();

  @Message("SD")
  String sd();

  @Message("Max")
  String max();

  @Message("Values")
  String values();

  @Message("Distributions")
  String pictures();

  @Message("The first {shown} columns with a distribution.")
  String picturesNote(int shown);

  @Message("From")
  String from();

  @Message("To")
  String to();

  @Message("Value")
  String value();

  @Message("Rows")
  String count();

  @Message("{first} to {last}")
  String period(String first, String last);

  @Message("{low} to {high} characters")
  String lengths(long low, long high);

  @Message("Original")
  String downloadOriginal();

  @Message("Parquet")
  String downloadParquet();

  @Message("CSV for spreadsheets")
  String downloadCsv();

  @Message("Delete")
  String delete();

  @Message("Source")
  String provenance();

  @Message("File")
  String fileName();

  @Message("SHA-256")
  String sha256();

  @Message("Separator")
  String separator();

  @Message("Older")
  String more();

  @Message("integer")
  String typeInteger();

  @Message("decimal")
  String typeDecimal();

  @Message("yes/no")
  String typeBoolean();

  @Message("date")
  String typeDate();

  @Message("date and time")
  String typeTimestamp();

  @Message("categories")
  String typeCategorical();

  @Message("text")
  String typeText();

  @Message(
      "The first line is data, so the {columns} columns were given names. Add a line of names if they have any.")
  String findNoNames(long columns);

  @Message("{column} has the same value in every row and explains nothing.")
  String findConstant(String column);

  @Message("{column} has no value in any row.")
  String findAllMissing(String column);

  @Message("{column} is missing in {share} of the rows.")
  String findManyMissing(String column, String share);

  @Message("{column} differs in nearly every row: it names rows and should not be learned from.")
  String findIdentifier(String column);

  @Message(
      "{column} reads as day/month and as month/day; day first was taken. Write dates as 2024-01-31 to be sure.")
  String findAmbiguousDates(String column);

  @Message("{rows} rows ({share}) repeat an earlier row in every column.")
  String findDuplicateRows(long rows, String share);

  @Message("Only {rows} rows: too few to learn much from.")
  String findFewRows(long rows);

  @Message("The file was not stored")
  String refusedTitle();

  @Message("The name has more than {limit} characters. Use a shorter one.")
  String nameTooLong(int limit);

  @Message(
      "There is no room for it: {used} of {quota} are used, and it needs {needed}. Delete data sets or versions that are no longer needed, or ask for a larger quota.")
  String storageFull(String used, String quota, String needed);

  @Message("No file was sent. Choose a file.")
  String fileMissing();

  @Message("The file is empty. Export the data again and see that it has content.")
  String empty();

  @Message("The file has more than {limit} MB. Leave out columns that are not needed, or split it.")
  String tooLarge(String limit);

  @Message(
      "This is a workbook of an old Excel (.xls). In Excel choose \"Save as\", \"Excel workbook (.xlsx)\" or \"CSV UTF-8\", and upload that file.")
  String workbook();

  @Message(
      "What is inside this archive is an archive or a workbook itself. Unpack it once and upload what is in it.")
  String nested();

  @Message(
      "The archive holds {count} files. Put exactly one table in it, or upload the table without an archive.")
  String notOneFile(String count);

  @Message(
      "Unpacked, the file is larger than {megabytes} MB. Split it, or leave out columns that you do not need.")
  String unpackedTooLarge(String megabytes);

  @Message(
      "The archive or workbook is damaged, protected by a password, or was cut off on its way. Make it again without a password and upload that.")
  String brokenArchive();

  @Message("This is a binary file, not text. Export the data as CSV.")
  String binary();

  @Message(
      "Line {line}, column {column}: the text is not {encoding}. Choose another encoding, or save the file as \"CSV UTF-8\".")
  String undecodable(long line, int column, String encoding);

  @Message(
      "Line {line}, column {column}: there is a NUL byte, which no text has. Export the data again as CSV.")
  String nulByte(long line, int column);

  @Message(
      "Line {line}, column {column}: the line has {found} values, but there are {expected} columns. Put a value that contains the separator ({separator}) in double quotes.")
  String tooManyValues(long line, int column, String found, String expected, String separator);

  @Message(
      "Line {line}, column {column}: the line has {found} values, but there are {expected} columns; the value of {name} is not there. Add the missing separators, also for empty values.")
  String tooFewValues(long line, int column, String found, String expected, String name);

  @Message(
      "Line {line}, column {column}: a double quote opens here and is never closed. Close it, or double it if it is part of the text.")
  String unclosedQuote(long line, int column);

  @Message(
      "Line {line}, column {column}: \"{character}\" follows a closing double quote. Double the quotes inside the text.")
  String textAfterQuote(long line, int column, String character);

  @Message("Line {line}: there are more than {limit} columns. Leave out those that are not needed.")
  String tooManyColumns(long line, String limit);

  @Message("Line {line}: there are more than {limit} rows. Split the file, or take a sample.")
  String tooManyRows(long line, String limit);

  @Message(
      "Line {line}, column {column}: the line has more than {limit} KiB. See that lines end, and shorten long texts.")
  String recordTooLong(long line, int column, String limit);

  @Message(
      "Line {line}, column {column}: \"{value}\" in the column \"{name}\" is not of the chosen type ({type}). Choose another type, or correct the value.")
  String notOfType(long line, int column, String value, String name, String type);

  @Message(
      "The file has no column \"{name}\". Use the names of its columns as they stand in the file.")
  String noSuchColumn(String name);

  @Message("Every column is to be left out. Keep at least one.")
  String noColumns();

  @Message(
      "Line {line}, column {column}: \"{name}\" is already the name of column {earlier}. Give each column a name of its own; upper and lower case do not count.")
  String duplicateName(long line, int column, String name, String earlier);

  @Message("Line {line}, column {column}: the name has more than {limit} characters. Shorten it.")
  String longColumnName(long line, int column, String limit);

  @Message("There are names in the first line and no rows below. Export the data again.")
  String noRows();

  @Message("Bring your data")
  String stepTitle();

  @Message("Upload a CSV, or take sample data, and see what is in it.")
  String stepEmpty();

  @Message("Newest: {name}.")
  String stepDone(String name);

  @Message("Show the data")
  String stepShow();

  @Message("{count} columns have no name in the file, so they were named by their place.")
  String findUnnamed(long count);

  @Message("{count} lines above or below the table were left out.")
  String findLeftOut(long count);

  @Message(
      "\"{column}\" holds amounts in several currencies, which cannot be added up; it stays text. Convert them to one currency.")
  String findMixedCurrencies(String column);

  @Message("number with decimal point")
  String choiceDecimal();

  @Message("number with decimal comma")
  String choiceDecimalComma();

  @Message("date or time, day first")
  String choiceDayFirst();

  @Message("date or time, month first")
  String choiceMonthFirst();

  @Message("feature")
  String roleFeature();

  @Message("target")
  String roleTarget();

  @Message("identifier")
  String roleIdentifier();

  @Message("date")
  String roleDate();

  @Message("amount")
  String roleAmount();

  @Message("leave out")
  String roleIgnore();

  @Message(
      "Encodings are those of the list, the separator is one character or \"tab\", the quote is \" or ', and the first line is \"yes\" or \"no\".")
  String badFormat();

  @Message(
      "Each entry of \"columns\" needs \"column\", and may have \"name\", \"type\" and \"role\"; types are integer, decimal, decimal-comma, boolean, day-first, month-first, text, roles feature, target, identifier, date, amount, ignore.")
  String badColumns();

  @Message("Check before import")
  String checkFirst();

  @Message("Sending")
  String sending();

  @Message("Reading every row")
  String reading();

  @Message("The file did not arrive. See that you are online, and send it again.")
  String sendingFailed();

  @Message("Encoding")
  String encoding();

  @Message("Role")
  String role();
}
