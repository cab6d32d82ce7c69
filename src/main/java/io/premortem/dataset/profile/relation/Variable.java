package io.premortem.dataset.profile.relation;

import io.premortem.dataset.profile.ColumnType;
import io.premortem.dataset.profile.Columns;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A column ready to be compared: each row has the code of its value, −1 where it has none. */
public sealed interface Variable permits Quantity, Category {

  String name();

  /** One code per row, 0 … {@link #levels()} − 1, or −1. */
  int[] codes();

  /** Different values. */
  int levels();

  /** Numbers and times (in days) are quantities, everything else is a category. */
  static Variable of(Columns.Column column) {
    return switch (column) {
      case Columns.Numbers numbers -> Quantity.of(numbers.name(), numbers.values());
      case Columns.Texts texts when texts.type().isTime() -> Quantity.of(texts.name(), days(texts));
      case Columns.Texts texts -> Category.of(texts.name(), texts.values());
    };
  }

  private static double[] days(Columns.Texts texts) {
    boolean date = texts.type() == ColumnType.DATE;
    Map<String, Double> known = new HashMap<>();
    return Arrays.stream(texts.values())
        .mapToDouble(
            text ->
                text == null
                    ? Double.NaN
                    : known.computeIfAbsent(text, t -> date ? day(t) : moment(t)))
        .toArray();
  }

  private static double day(String date) {
    return LocalDate.parse(date).toEpochDay();
  }

  private static double moment(String time) {
    return LocalDateTime.parse(time).toEpochSecond(ZoneOffset.UTC) / 86_400.0;
  }
}
