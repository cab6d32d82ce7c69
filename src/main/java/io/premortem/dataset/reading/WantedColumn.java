package io.premortem.dataset.reading;

import io.premortem.dataset.csv.CsvLimits;
import io.premortem.dataset.csv.CsvProblem;
import io.premortem.dataset.csv.CsvProblem.Kind;
import io.premortem.dataset.profile.ColumnChoice;
import io.premortem.dataset.profile.Role;
import io.premortem.dataset.profile.TypeChoice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A column of the file that the table is to have.
 *
 * @param index its place in the file, 0-based
 * @param name what to call it
 */
record WantedColumn(int index, String name, Optional<TypeChoice> type, Optional<Role> role) {

  /**
   * All columns but those that a choice leaves out.
   *
   * @throws CsvProblem for a choice of a column that the file does not have, names that are equal
   *     or too long, and when nothing is left
   */
  static List<WantedColumn> of(List<String> names, List<ColumnChoice> choices, CsvLimits limits)
      throws CsvProblem {
    Map<String, ColumnChoice> byName = new HashMap<>();
    for (ColumnChoice choice : choices) {
      if (!names.contains(choice.column())) {
        throw new CsvProblem(Kind.NO_SUCH_COLUMN, 0, 0, choice.column());
      }
      byName.put(choice.column(), choice);
    }
    List<WantedColumn> wanted = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      ColumnChoice choice = byName.get(names.get(i));
      if (choice == null) {
        wanted.add(new WantedColumn(i, names.get(i), Optional.empty(), Optional.empty()));
      } else if (!choice.ignored()) {
        wanted.add(new WantedColumn(i, choice.shown(), choice.type(), choice.role()));
      }
    }
    check(wanted, limits);
    return wanted;
  }

  private static void check(List<WantedColumn> wanted, CsvLimits limits) throws CsvProblem {
    if (wanted.isEmpty()) {
      throw new CsvProblem(Kind.NO_COLUMNS, 0, 0);
    }
    Map<String, Integer> seen = new HashMap<>();
    for (WantedColumn column : wanted) {
      int place = column.index() + 1;
      if (column.name().length() > limits.nameCharacters()) {
        throw new CsvProblem(Kind.NAME_TOO_LONG, 1, place, limits.nameCharacters());
      }
      Integer earlier = seen.putIfAbsent(column.name().toLowerCase(Locale.ROOT), place);
      if (earlier != null) {
        throw new CsvProblem(Kind.DUPLICATE_NAME, 1, place, column.name(), earlier);
      }
    }
  }

  /** Its name in the table {@code raw}. */
  String raw() {
    return TypedTable.column(index);
  }
}
