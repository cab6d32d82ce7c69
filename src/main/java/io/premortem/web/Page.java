package io.premortem.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next cursor of the page after it; null on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, String next) {
  public static final int SIZE = 50;

  /**
   * @param rows up to {@link #SIZE} + 1 rows, the last telling that there is more
   */
  public static <T> Page<T> of(List<T> rows, Function<T, Cursor> cursor) {
    if (rows.size() <= SIZE) {
      return new Page<>(List.copyOf(rows), null);
    }
    var shown = List.copyOf(rows.subList(0, SIZE));
    return new Page<>(shown, cursor.apply(shown.getLast()).text());
  }

  public <R> Page<R> map(Function<T, R> change) {
    return new Page<>(items.stream().map(change).toList(), next);
  }
}
