package io.premortem.dataset;

import io.premortem.dataset.csv.CsvProblem;
import io.premortem.dataset.profile.ColumnType;
import io.premortem.dataset.profile.Finding;
import io.premortem.dataset.profile.Role;
import io.premortem.dataset.profile.TypeChoice;
import io.premortem.web.Language;
import io.premortem.web.Problem;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** What the room says of problems, findings and types, in the language of the messages. */
public record DatasetTexts(DatasetMessages messages) {

  private static final double MEGABYTE = 1e6;

  /** In the language of the request. */
  public static DatasetTexts of(Language language) {
    return new DatasetTexts(language.messages(DatasetMessages.class));
  }

  /** That a data set is stored, and as which version, for the page that comes next. */
  public static String stored(Dataset dataset, Language language) {
    var rows = NumberFormat.getInstance(language.locale()).format(dataset.profile().rows());
    return of(language).messages().stored(dataset.name(), rows)
        + LifecycleTexts.of(language).version(dataset);
  }

  /** A refusal as the API tells it. */
  public Problem problem(UploadResult.Rejected rejected) {
    var text = text(rejected);
    var fault =
        switch (rejected) {
          case UploadResult.BadName _ -> Problem.Fault.field("name", text);
          case UploadResult.Full _ -> Problem.Fault.field("file", text);
          case UploadResult.BadFile(CsvProblem p) ->
              new Problem.Fault(
                  "file",
                  p.line() == 0 ? null : p.line(),
                  p.column() == 0 ? null : Integer.toString(p.column()),
                  text);
        };
    return Problem.unprocessable(messages.refusedTitle(), text, List.of(fault));
  }

  public String text(UploadResult.Rejected rejected) {
    return switch (rejected) {
      case UploadResult.BadName(int limit) -> messages.nameTooLong(limit);
      case UploadResult.Full(Storage storage, long needed) ->
          messages.storageFull(
              megabytes(storage.used()), megabytes(storage.quota()), megabytes(needed));
      case UploadResult.BadFile(CsvProblem problem) -> text(problem);
    };
  }

  public String text(CsvProblem p) {
    long line = p.line();
    int column = p.column();
    List<String> args = p.args();
    return switch (p.kind()) {
      case EMPTY -> messages.empty();
      case TOO_LARGE -> messages.tooLarge(args.get(0));
      case BINARY -> binary(args.get(0));
      case UNDECODABLE -> messages.undecodable(line, column, args.get(0));
      case NUL_BYTE -> messages.nulByte(line, column);
      case TOO_MANY_VALUES ->
          messages.tooManyValues(line, column, args.get(0), args.get(1), args.get(2));
      case TOO_FEW_VALUES ->
          messages.tooFewValues(line, column, args.get(0), args.get(1), args.get(2));
      case UNCLOSED_QUOTE -> messages.unclosedQuote(line, column);
      case TEXT_AFTER_QUOTE -> messages.textAfterQuote(line, column, args.get(0));
      case TOO_MANY_COLUMNS -> messages.tooManyColumns(line, args.get(0));
      case TOO_MANY_ROWS -> messages.tooManyRows(line, args.get(0));
      case RECORD_TOO_LONG -> messages.recordTooLong(line, column, args.get(0));
      case DUPLICATE_NAME -> messages.duplicateName(line, column, args.get(0), args.get(1));
      case NAME_TOO_LONG -> messages.longColumnName(line, column, args.get(0));
      case NO_ROWS -> messages.noRows();
      case NOT_OF_TYPE ->
          messages.notOfType(line, column, args.get(0), args.get(1), type(args.get(2)));
      case NO_SUCH_COLUMN -> messages.noSuchColumn(args.get(0));
      case NO_COLUMNS -> messages.noColumns();
      case NOT_ONE_FILE -> messages.notOneFile(args.get(0));
      case UNPACKED_TOO_LARGE -> messages.unpackedTooLarge(args.get(0));
      case BROKEN_ARCHIVE -> messages.brokenArchive();
    };
  }

  public String text(Finding finding) {
    String column = finding.column();
    return switch (finding.kind()) {
      case NO_NAMES -> messages.findNoNames(finding.count());
      case UNNAMED_COLUMNS -> messages.findUnnamed(finding.count());
      case LINES_LEFT_OUT -> messages.findLeftOut(finding.count());
      case MIXED_CURRENCIES -> messages.findMixedCurrencies(column);
      case CONSTANT -> messages.findConstant(column);
      case ALL_MISSING -> messages.findAllMissing(column);
      case MANY_MISSING -> messages.findManyMissing(column, percent(finding.share()));
      case IDENTIFIER_LIKE -> messages.findIdentifier(column);
      case AMBIGUOUS_DATES -> messages.findAmbiguousDates(column);
      case DUPLICATE_ROWS -> messages.findDuplicateRows(finding.count(), percent(finding.share()));
      case FEW_ROWS -> messages.findFewRows(finding.count());
    };
  }

  public String text(ColumnType type) {
    return switch (type) {
      case INTEGER -> messages.typeInteger();
      case DECIMAL -> messages.typeDecimal();
      case BOOLEAN -> messages.typeBoolean();
      case DATE -> messages.typeDate();
      case TIMESTAMP -> messages.typeTimestamp();
      case CATEGORICAL -> messages.typeCategorical();
      case TEXT -> messages.typeText();
    };
  }

  /** A type as the choices name it. */
  String type(String choice) {
    return TypeChoice.of(choice).map(this::text).orElse(messages.typeTimestamp());
  }

  public String text(TypeChoice choice) {
    return switch (choice) {
      case INTEGER -> messages.typeInteger();
      case DECIMAL -> messages.choiceDecimal();
      case DECIMAL_COMMA -> messages.choiceDecimalComma();
      case BOOLEAN -> messages.typeBoolean();
      case DAY_FIRST -> messages.choiceDayFirst();
      case MONTH_FIRST -> messages.choiceMonthFirst();
      case TEXT -> messages.typeText();
    };
  }

  public String text(Role role) {
    return switch (role) {
      case FEATURE -> messages.roleFeature();
      case TARGET -> messages.roleTarget();
      case IDENTIFIER -> messages.roleIdentifier();
      case DATE -> messages.roleDate();
      case AMOUNT -> messages.roleAmount();
      case IGNORE -> messages.roleIgnore();
    };
  }

  private String binary(String format) {
    return switch (format) {
      case "xls" -> messages.workbook();
      case "xlsx", "zip", "gzip" -> messages.nested();
      default -> messages.binary();
    };
  }

  /** With as many digits as the size needs to be seen. */
  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, bytes < 10_000_000 ? "%.3f MB" : "%.0f MB", bytes / MEGABYTE);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, share < 0.1 ? "%.1f %%" : "%.0f %%", 100 * share);
  }
}
