package io.premortem.dataset.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Lines above and below a table, as banks and payment providers print them. */
final class Preamble {

  private static final int MOST = 40;
  private static final Pattern RULE = Pattern.compile("\\s*([-=#*_])\\1{2,}[-=#*_ ]*.*");

  private Preamble() {}

  /**
   * Records to leave out before the table: from the top those that have at most one value, or two
   * where the table has at least four columns and the record fewer.
   *
   * @param sample the first records
   * @param declared whether the first one is a {@code sep=} line
   */
  static int length(List<List<String>> sample, boolean declared) {
    int first = declared && sample.size() > 1 ? 1 : 0;
    int width = commonWidth(sample);
    if (width < 2) {
      return first;
    }
    for (int i = first; i < Math.min(sample.size(), MOST); i++) {
      if (!standsAbove(sample.get(i), width)) {
        return i;
      }
    }
    return first;
  }

  /** Whether a record of a single value begins the lines below a table. */
  static boolean isRule(String value) {
    return RULE.matcher(value).matches();
  }

  private static boolean standsAbove(List<String> record, int width) {
    long present = record.stream().filter(value -> !value.isBlank()).count();
    return present <= 1 || (present == 2 && width >= 4 && record.size() < width);
  }

  /** The width that most records have, one-value records not counted. */
  private static int commonWidth(List<List<String>> sample) {
    Map<Integer, Integer> counts = new HashMap<>();
    sample.stream()
        .map(List::size)
        .filter(size -> size > 1)
        .forEach(size -> counts.merge(size, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }
}
