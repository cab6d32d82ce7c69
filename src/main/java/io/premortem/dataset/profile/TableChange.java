package io.premortem.dataset.profile;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is different between two tables. Columns are the same when their names are, letter by
 * letter; that one was renamed is not guessed.
 *
 * @param rowsBefore of the earlier table
 * @param rowsAfter of the later one
 * @param added columns of the later table alone, in its order
 * @param removed columns of the earlier table alone, in its order
 * @param kept columns of both, in the order of the later one
 */
public record TableChange(
    long rowsBefore,
    long rowsAfter,
    List<ColumnProfile> added,
    List<ColumnProfile> removed,
    List<ColumnChange> kept) {

  public TableChange {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    kept = List.copyOf(kept);
  }

  /**
   * @param groups rows of both tables in the groups of a column that both have
   */
  public static TableChange between(
      Profile before, Profile after, BiFunction<ColumnProfile, ColumnProfile, List<Group>> groups) {
    var earlier = byName(before);
    var later = byName(after);
    return new TableChange(
        before.rows(),
        after.rows(),
        after.columns().stream().filter(c -> !earlier.containsKey(c.name())).toList(),
        before.columns().stream().filter(c -> !later.containsKey(c.name())).toList(),
        after.columns().stream()
            .filter(c -> earlier.containsKey(c.name()))
            .map(
                c ->
                    ColumnChange.of(
                        earlier.get(c.name()), c, groups.apply(earlier.get(c.name()), c)))
            .toList());
  }

  /** Columns whose type is another. */
  public List<ColumnChange> retyped() {
    return kept.stream().filter(ColumnChange::retyped).toList();
  }

  private static Map<String, ColumnProfile> byName(Profile profile) {
    return profile.columns().stream()
        .collect(Collectors.toMap(ColumnProfile::name, Function.identity()));
  }
}
