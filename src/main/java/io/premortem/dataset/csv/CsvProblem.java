package io.premortem.dataset.csv;

import java.util.List;

/**
 * Why a file is refused, and where. The text for people is made from {@link #kind()} and {@link
 * #args()} by the room's message bundle.
 */
public final class CsvProblem extends Exception {

  /** What is wrong; the comment gives the arguments. */
  public enum Kind {
    /** No bytes, or only white space. */
    EMPTY,
    /** More bytes than allowed: limit in MB. */
    TOO_LARGE,
    /** Not text: what it seems to be, as a short id such as {@code xlsx}. */
    BINARY,
    /** A byte sequence that the encoding does not have: the encoding. */
    UNDECODABLE,
    /** A NUL byte in otherwise readable text. */
    NUL_BYTE,
    /** Values found, columns named, separator. */
    TOO_MANY_VALUES,
    /** Values found, columns named, name of the first column that has none. */
    TOO_FEW_VALUES,
    /** A quoted value that is never closed. */
    UNCLOSED_QUOTE,
    /** A character between a closing quote and the next separator: the character. */
    TEXT_AFTER_QUOTE,
    /** Limit. */
    TOO_MANY_COLUMNS,
    /** Limit. */
    TOO_MANY_ROWS,
    /** Limit in KiB. */
    RECORD_TOO_LONG,
    /** Name, column that has it already. */
    DUPLICATE_NAME,
    /** Limit in characters. */
    NAME_TOO_LONG,
    /** Names but not one row. */
    NO_ROWS,
    /** A value that is not of the type chosen for its column: the value, the column, the type. */
    NOT_OF_TYPE,
    /** A choice for a column that the file does not have: its name. */
    NO_SUCH_COLUMN,
    /** Every column is to be left out. */
    NO_COLUMNS,
    /** An archive with more than one file, or none: files found. */
    NOT_ONE_FILE,
    /** More bytes than allowed after decompression: limit in MB. */
    UNPACKED_TOO_LARGE,
    /** An archive or workbook that is damaged, encrypted or cut off. */
    BROKEN_ARCHIVE
  }

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final long line;
  private final int column;
  private final List<String> args;

  /**
   * @param line 1-based line of the file, 0 when the whole file is meant
   * @param column 1-based number of the value in its line, 0 when the whole line is meant
   */
  public CsvProblem(Kind kind, long line, int column, Object... args) {
    super(kind + " at line " + line + ", column " + column, null, false, false);
    this.kind = kind;
    this.line = line;
    this.column = column;
    this.args = List.of(args).stream().map(String::valueOf).toList();
  }

  public Kind kind() {
    return kind;
  }

  /** 1-based line of the file, 0 when the whole file is meant. */
  public long line() {
    return line;
  }

  /** 1-based number of the value in its line, 0 when the whole line is meant. */
  public int column() {
    return column;
  }

  /** The arguments of the message, in the order that the kind documents. */
  public List<String> args() {
    return args;
  }
}
