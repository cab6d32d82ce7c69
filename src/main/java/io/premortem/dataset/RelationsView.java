package io.premortem.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.premortem.dataset.profile.relation.Association;
import io.premortem.dataset.profile.relation.Copy;
import io.premortem.dataset.profile.relation.Interval;
import io.premortem.dataset.profile.relation.Leak;
import io.premortem.dataset.profile.relation.NearDuplicates;
import io.premortem.dataset.profile.relation.Pair;
import io.premortem.dataset.profile.relation.Score;
import io.premortem.dataset.profile.relation.TargetRelations;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Relations of a data set, as the API shows them. Intervals are 90 %.
 *
 * @param sampled rows that were looked at
 * @param columns that were paired
 * @param columnsLeft columns beyond the limit of pairs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RelationsView(
    UUID dataset,
    long rows,
    int sampled,
    long seed,
    List<String> columns,
    int columnsLeft,
    List<PairView> pairs,
    List<CopyView> copies,
    NearDuplicates nearDuplicates,
    TargetView target) {

  /**
   * @param name pearson, spearman, cramers-v or eta-squared
   */
  public record MeasureView(String name, double value, Interval interval, int rows) {
    static List<MeasureView> of(List<Association> measures) {
      return measures.stream()
          .map(m -> new MeasureView(m.measure().id(), m.value(), m.interval(), m.rows()))
          .toList();
    }
  }

  /** Strongest first. */
  public record PairView(String first, String second, List<MeasureView> measures) {
    static PairView of(Pair pair) {
      return new PairView(pair.first(), pair.second(), MeasureView.of(pair.measures()));
    }
  }

  /**
   * @param kind equal, one-to-one or same-order
   */
  public record CopyView(String first, String second, String kind) {
    static CopyView of(Copy copy) {
      return new CopyView(copy.first(), copy.second(), id(copy.kind()));
    }
  }

  /**
   * @param kind classes or quantity
   * @param sampled rows that were looked at
   * @param rows of these that have the target
   */
  public record TargetView(
      String name,
      String kind,
      int sampled,
      int rows,
      List<LineView> columns,
      List<LeakView> leaks) {

    static TargetView of(RelationsResult.ToTarget target) {
      TargetRelations relations = target.relations();
      return new TargetView(
          relations.target(),
          relations.classes() ? "classes" : "quantity",
          target.sampled(),
          relations.rows(),
          relations.columns().stream().map(LineView::of).toList(),
          relations.leaks().stream().map(LeakView::of).toList());
    }
  }

  /**
   * @param score predictive power; {@code null} where nothing could be scored
   */
  public record LineView(String column, Score score, List<MeasureView> measures) {
    static LineView of(TargetRelations.Line line) {
      return new LineView(line.column(), line.score(), MeasureView.of(line.measures()));
    }
  }

  /**
   * @param reason equal, one-to-one, same-order or predicts
   */
  public record LeakView(String column, String reason, Score score) {
    static LeakView of(Leak leak) {
      return new LeakView(leak.column(), id(leak.reason()), leak.score());
    }
  }

  static RelationsView of(RelationsResult.Found found) {
    var table = found.table();
    return new RelationsView(
        found.dataset().id(),
        table.rows(),
        table.sampled(),
        table.seed(),
        table.columns(),
        table.left(),
        table.pairs().stream().map(PairView::of).toList(),
        table.copies().stream().map(CopyView::of).toList(),
        table.nearDuplicates(),
        found.target() == null ? null : TargetView.of(found.target()));
  }

  private static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
