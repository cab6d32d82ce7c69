package io.premortem.dataset.profile.relation;

import io.premortem.dataset.profile.Columns;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the columns of a table hang together, and which rows are nearly the same.
 *
 * @param rows of the table
 * @param sampled rows that were looked at; fewer than {@code rows} for a uniform random sample
 * @param seed of the sample and of the search for similar texts
 * @param columns that were paired, in the order of the file
 * @param left other columns that could have been paired but were too many
 * @param pairs strongest first
 * @param copies columns that repeat an earlier one, among all
 */
public record TableRelations(
    long rows,
    int sampled,
    long seed,
    List<String> columns,
    int left,
    List<Pair> pairs,
    List<Copy> copies,
    NearDuplicates nearDuplicates) {

  /** Columns that are paired with each other. */
  public static final int MOST_COLUMNS = 60;

  public TableRelations {
    columns = List.copyOf(columns);
    pairs = List.copyOf(pairs);
    copies = List.copyOf(copies);
  }

  /**
   * @param table the sampled rows
   * @param numbers of these rows in the file, ascending, 1 for the first
   * @param identifiers columns that name rows
   * @param rows of the whole table
   */
  public static TableRelations of(
      Columns table, long[] numbers, Set<String> identifiers, long rows, long seed) {
    List<Variable> able =
        table.columns().stream()
            .filter(column -> !identifiers.contains(column.name()))
            .map(Variable::of)
            .filter(Associations::fits)
            .toList();
    List<Variable> paired = able.subList(0, Math.min(able.size(), MOST_COLUMNS));
    List<Copy> copies = Copies.among(table.columns());
    Set<String> repeated = copies.stream().map(Copy::second).collect(Collectors.toSet());
    return new TableRelations(
        rows,
        table.rows(),
        seed,
        paired.stream().map(Variable::name).toList(),
        able.size() - paired.size(),
        Associations.among(paired),
        copies,
        NearDuplicateSearch.of(table, numbers, identifiers, repeated, seed));
  }
}
