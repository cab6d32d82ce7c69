package io.premortem.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.premortem.dataset.profile.ColumnChange;
import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.profile.Group;
import io.premortem.dataset.profile.PopulationStability;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What changed between two data sets, as the API shows it.
 *
 * @param sameContent whether the two files are the same, byte by byte
 * @param columns that both have
 */
public record ChangeView(
    Side before,
    Side after,
    boolean sameContent,
    List<NamedType> added,
    List<NamedType> removed,
    List<ColumnView> columns) {

  /** One of the two. */
  public record Side(UUID id, String name, int version, long rows) {
    static Side of(Dataset dataset) {
      return new Side(dataset.id(), dataset.name(), dataset.version(), dataset.profile().rows());
    }
  }

  /** A column that only one of them has. */
  public record NamedType(String name, String type) {
    static NamedType of(ColumnProfile column) {
      return new NamedType(column.name(), column.type().id());
    }
  }

  /**
   * @param typeBefore another than {@code type} where the column was retyped
   * @param missingBefore share of rows without a value, 0 to 1
   * @param stability absent where the two are of different kinds
   * @param groups that the rows of both were counted in
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ColumnView(
      String name,
      String typeBefore,
      String type,
      double missingBefore,
      double missing,
      StabilityView stability,
      List<GroupView> groups) {

    static ColumnView of(ColumnChange change, long rowsBefore, long rows) {
      return new ColumnView(
          change.name(),
          change.before().type().id(),
          change.after().type().id(),
          (double) change.before().missing() / rowsBefore,
          (double) change.after().missing() / rows,
          change.stability() == null ? null : StabilityView.of(change.stability()),
          change.groups().stream().map(GroupView::of).toList());
    }
  }

  /**
   * @param psi population stability index
   * @param shift stable, moderate or large
   * @param expected index of two such samples from one distribution
   * @param limit that these pass one time in twenty
   * @param withinChance whether {@code psi} is not above it
   */
  public record StabilityView(
      double psi, String shift, double expected, double limit, boolean withinChance) {
    static StabilityView of(PopulationStability stability) {
      return new StabilityView(
          stability.index(),
          stability.shift().name().toLowerCase(Locale.ROOT),
          stability.expected(),
          stability.limit(),
          stability.withinChance());
    }
  }

  /**
   * @param kind interval (above {@code low}, up to {@code high}), value (in {@code low}), other,
   *     present or missing
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record GroupView(String kind, String low, String high, long before, long after) {
    static GroupView of(Group group) {
      return new GroupView(
          group.kind().name().toLowerCase(Locale.ROOT),
          group.low(),
          group.high(),
          group.before(),
          group.after());
    }
  }

  static ChangeView of(DatasetChange change) {
    var table = change.table();
    return new ChangeView(
        Side.of(change.before()),
        Side.of(change.after()),
        change.sameContent(),
        table.added().stream().map(NamedType::of).toList(),
        table.removed().stream().map(NamedType::of).toList(),
        table.kept().stream()
            .map(column -> ColumnView.of(column, table.rowsBefore(), table.rowsAfter()))
            .toList());
  }
}
