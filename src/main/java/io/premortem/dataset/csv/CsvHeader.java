package io.premortem.dataset.csv;

import io.premortem.dataset.csv.CsvProblem.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The names of the columns.
 *
 * @param names one per column, trimmed, no two equal when case is ignored
 * @param given {@code false} when the first line is data and the names were made up
 */
public record CsvHeader(List<String> names, boolean given) {

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
   */
  public static CsvHeader of(List<List<String>> sample, long line, CsvLimits limits)
      throws CsvProblem {
    List<String> first = sample.getFirst();
    if (isData(sample)) {
      return new CsvHeader(
          IntStream.rangeClosed(1, first.size()).mapToObj(i -> "column" + i).toList(), false);
    }
    return new CsvHeader(checked(first, line, limits), true);
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

  private static List<String> checked(List<String> values, long line, CsvLimits limits)
      throws CsvProblem {
    List<String> names = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      String name = values.get(i).strip().replaceAll("\\s+", " ");
      if (name.isEmpty()) {
        throw new CsvProblem(Kind.EMPTY_NAME, line, i + 1);
      }
      if (name.length() > limits.nameCharacters()) {
        throw new CsvProblem(Kind.NAME_TOO_LONG, line, i + 1, limits.nameCharacters());
      }
      Integer earlier = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), i + 1);
      if (earlier != null) {
        throw new CsvProblem(Kind.DUPLICATE_NAME, line, i + 1, name, earlier);
      }
      names.add(name);
    }
    return names;
  }
}
