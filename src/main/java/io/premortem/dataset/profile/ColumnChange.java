package io.premortem.dataset.profile;

import java.util.List;

/**
 * A column that both tables have.
 *
 * @param before what it was
 * @param after what it is
 * @param groups that were compared; empty where the two are of different kinds
 * @param stability how far it moved; null where the two are of different kinds
 */
public record ColumnChange(
    ColumnProfile before, ColumnProfile after, List<Group> groups, PopulationStability stability) {

  public ColumnChange {
    groups = List.copyOf(groups);
  }

  /** Of the groups, so that the two cannot contradict each other. */
  public static ColumnChange of(ColumnProfile before, ColumnProfile after, List<Group> groups) {
    var stability =
        groups.isEmpty()
            ? null
            : PopulationStability.of(
                groups.stream().mapToLong(Group::before).toArray(),
                groups.stream().mapToLong(Group::after).toArray());
    return new ColumnChange(before, after, groups, stability);
  }

  public String name() {
    return after.name();
  }

  public boolean retyped() {
    return before.type() != after.type();
  }
}
