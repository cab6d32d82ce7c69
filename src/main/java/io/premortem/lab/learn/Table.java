package io.premortem.lab.learn;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Columns of one length under names of their own.
 *
 * @throws IllegalArgumentException when two columns share a name or differ in length
 */
public record Table(List<Column> columns) {
  public Table {
    columns = List.copyOf(columns);
    Set<String> names = new HashSet<>();
    for (Column column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("Two columns are named " + column.name());
      }
      if (column.size() != columns.getFirst().size()) {
        throw new IllegalArgumentException(
            "Column %s has %d rows, column %s has %d"
                .formatted(
                    column.name(),
                    column.size(),
                    columns.getFirst().name(),
                    columns.getFirst().size()));
      }
    }
  }

  public int rows() {
    return columns.isEmpty() ? 0 : columns.getFirst().size();
  }

  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  public Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  public Table without(String name) {
    return new Table(columns.stream().filter(column -> !column.name().equals(name)).toList());
  }

  /** The given rows, in the given order. */
  public Table rows(int[] rows) {
    return new Table(columns.stream().map(column -> column.rows(rows)).toList());
  }

  /** Indices of the rows that miss no value, ascending. */
  int[] completeRows() {
    return IntStream.range(0, rows())
        .filter(row -> columns.stream().noneMatch(column -> column.missing(row)))
        .toArray();
  }
}
