package io.premortem.dataset.profile.relation;

import io.premortem.dataset.profile.ColumnType;
import io.premortem.dataset.profile.Columns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How every column hangs together with a target.
 *
 * @param classes whether the target is taken for classes; else it is a quantity
 * @param rows that have the target
 * @param columns the one that predicts best first
 * @param leaks the same order
 */
public record TargetRelations(
    String target, boolean classes, int rows, List<Line> columns, List<Leak> leaks) {

  /** Score from which a column is called leaking. */
  public static final double LEAK = 0.95;

  /** Whole numbers with at most so many different values are classes. */
  public static final int MOST_NUMBERED_CLASSES = 20;

  /** Text with more different values than this cannot be a target. */
  public static final int MOST_CLASSES = 200;

  /** Rows below which nothing is scored. */
  public static final int FEWEST_ROWS = 20;

  public TargetRelations {
    columns = List.copyOf(columns);
    leaks = List.copyOf(leaks);
  }

  /**
   * One column against the target.
   *
   * @param measures may be empty
   * @param score {@code null} where there are too few rows, or the target cannot be predicted
   */
  public record Line(String column, List<Association> measures, Score score) {
    public Line {
      measures = List.copyOf(measures);
    }
  }

  /**
   * @param columns to compare; the target among them is skipped
   * @param seed deals rows into folds
   */
  public static TargetRelations of(Columns.Column target, List<Columns.Column> columns, long seed) {
    Variable asked = Variable.of(target);
    boolean classes = !(asked instanceof Quantity) || numbered(target, asked);
    Variable goal = classes && asked instanceof Quantity q ? Category.of(q) : asked;
    Folds folds = Folds.of(goal.codes(), seed);
    List<Line> lines = new ArrayList<>();
    List<Leak> leaks = new ArrayList<>();
    for (Columns.Column column : columns) {
      if (column.name().equals(target.name())) {
        continue;
      }
      Variable variable = Variable.of(column);
      Score score = score(goal, variable, folds);
      lines.add(new Line(column.name(), Associations.of(variable, goal), score));
      Leak.Reason reason = reason(column, target, variable, asked, score);
      if (reason != null) {
        leaks.add(new Leak(column.name(), reason, score));
      }
    }
    lines.sort(Comparator.comparingDouble((Line line) -> -worth(line.score())));
    leaks.sort(Comparator.comparingDouble((Leak leak) -> -worth(leak.score())));
    return new TargetRelations(target.name(), classes, folds.rows().length, lines, leaks);
  }

  private static boolean numbered(Columns.Column target, Variable asked) {
    return target.type() == ColumnType.INTEGER && asked.levels() <= MOST_NUMBERED_CLASSES;
  }

  private static Score score(Variable goal, Variable column, Folds folds) {
    boolean predictable = goal.levels() >= 2 && folds.rows().length >= FEWEST_ROWS;
    return switch (goal) {
      case Quantity q when predictable -> new NumberPower(q, folds).of(column);
      case Category c when predictable && c.levels() <= MOST_CLASSES ->
          new ClassPower(c, folds).of(column);
      default -> null;
    };
  }

  private static Leak.Reason reason(
      Columns.Column column,
      Columns.Column target,
      Variable variable,
      Variable asked,
      Score score) {
    if (asked.levels() < 2) {
      return null;
    }
    if (equal(column, target)) {
      return Leak.Reason.EQUAL;
    }
    var copy = Copies.kind(variable, asked);
    if (copy.isPresent()) {
      return Leak.Reason.valueOf(copy.get().name());
    }
    return score != null && score.value() >= LEAK ? Leak.Reason.PREDICTS : null;
  }

  /** Texts are compared as texts; equal numbers are found as copies. */
  private static boolean equal(Columns.Column column, Columns.Column target) {
    if (!(column instanceof Columns.Texts a && target instanceof Columns.Texts b)) {
      return false;
    }
    int rows = 0;
    for (int i = 0; i < a.size(); i++) {
      if (a.values()[i] != null && b.values()[i] != null) {
        if (!a.values()[i].equals(b.values()[i])) {
          return false;
        }
        rows++;
      }
    }
    return rows >= Copies.FEWEST_ROWS;
  }

  private static double worth(Score score) {
    return score == null ? -1 : score.value();
  }
}
