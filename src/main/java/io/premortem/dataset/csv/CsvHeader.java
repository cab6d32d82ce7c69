package io.premortem.dataset.csv;

import io.premortem.dataset.csv.CsvProblem.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The names of the columns.
 *
 * @param names one per column, trimmed, no two equal when case is ignored
 * @param given {@code false} when the first line is data and the names were made up
 * @param unnamed columns to which a given header leaves no name, so that one was made up
 */
public record CsvHeader(List<String> names, boolean given, int unnamed) {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d+)?");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

  public CsvHeader {
    names = List.copyOf(names);
  }

  /**
   * Decides whether the first record names the columns. It does not when it has a number in every
   * column in which the following records have numbers only, and there is such a column; distinct
   * years are taken for names.
   *
   * @param sample the first records, at least one
   * @param line line of the first record
   * @param given whether it names the columns, if the user says so
   */
  static CsvHeader of(
      List<List<String>> sample, long line, Optional<Boolean> given, CsvLimits limits)
      throws CsvProblem {
    List<String> first = sample.getFirst();
    boolean names = given.isPresent() ? given.get() : !isData(sample);
    return names
        ? named(first, line, limits)
        : new CsvHeader(
            IntStream.rangeClosed(1, first.size()).mapToObj(i -> "column" + i).toList(), false, 0);
  }

  private static boolean isData(List<List<String>> sample) {
    List<String> first = sample.getFirst();
    boolean numeric = false;
    for (int column = 0; column < first.size(); column++) {
      if (hasNumbersOnly(sample.subList(1, sample.size()), column)) {
        if (!NUMBER.matcher(first.get(column).strip()).matches()) {
          return false;
        }
        numeric = true;
      }
    }
    return numeric && !areYears(first);
  }

  private static boolean hasNumbersOnly(List<List<String>> records, int column) {
    boolean any = false;
    for (var values : records) {
      String value = column < values.size() ? values.get(column).strip() : "";
      if (!value.isEmpty()) {
        if (!NUMBER.matcher(value).matches()) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  private static boolean areYears(List<String> values) {
    var seen = new HashSet<String>();
    for (var value : values) {
      boolean number = NUMBER.matcher(value.strip()).matches();
      if (number && (!YEAR.matcher(value.strip()).matches() || !seen.add(value.strip()))) {
        return false;
      }
    }
    return true;
  }

  private static CsvHeader named(List<String> values, long line, CsvLimits limits)
      throws CsvProblem {
    List<String> names = values.stream().map(v -> v.strip().replaceAll("\\s+", " ")).toList();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (name.length() > limits.nameCharacters()) {
        throw new CsvProblem(Kind.NAME_TOO_LONG, line, i + 1, limits.nameCharacters());
      }
      Integer earlier =
          name.isEmpty() ? null : seen.putIfAbsent(name.toLowerCase(Locale.ROOT), i + 1);
      if (earlier != null) {
        throw new CsvProblem(Kind.DUPLICATE_NAME, line, i + 1, name, earlier);
      }
    }
    int unnamed = (int) names.stream().filter(String::isEmpty).count();
    return new CsvHeader(unnamed == 0 ? names : completed(names, seen.keySet()), true, unnamed);
  }

  /** Exports of data frames leave the index without a name, spreadsheets their notes. */
  private static List<String> completed(List<String> names, Set<String> taken) {
    List<String> completed = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      for (String made = "column" + (i + 1); name.isEmpty(); made += "_") {
        name = taken.contains(made) ? "" : made;
      }
      completed.add(name);
    }
    return completed;
  }
}
