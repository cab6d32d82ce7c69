package io.premortem.inference;

import java.util.List;

/** Lines of a CSV on its way out, in which no cell can act as a formula. */
final class CsvLine {
  private CsvLine() {}

  static void append(StringBuilder csv, char delimiter, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        csv.append(delimiter);
      }
      csv.append(quoted(harmless(cells.get(i)), delimiter));
    }
    csv.append('\n');
  }

  /** A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP). */
  private static String harmless(String cell) {
    boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    return formula && !number(cell) ? "'" + cell : cell;
  }

  private static boolean number(String cell) {
    try {
      Double.parseDouble(cell.replace(',', '.'));
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static String quoted(String cell, char delimiter) {
    boolean plain =
        cell.indexOf(delimiter) < 0
            && cell.indexOf('"') < 0
            && cell.indexOf('\n') < 0
            && cell.indexOf('\r') < 0;
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
