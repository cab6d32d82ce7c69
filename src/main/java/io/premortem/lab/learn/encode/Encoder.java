package io.premortem.lab.learn.encode;

import io.premortem.lab.learn.Column;
import io.premortem.lab.learn.Features;
import io.premortem.lab.learn.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Fits encodings on training rows. Nothing else is looked at. */
public final class Encoder {
  /** For codes of all rows. */
  public static final int NO_FOLD = -1;

  private static final int TREE_LEVELS = 12;
  private static final int DENSE_LEVELS = 60;
  private static final int MAX_CODES = 80;
  private static final int MAX_PIECES = 16;

  /** Each piece is a node of the graph. */
  private static final int MAX_GRAM_COLUMNS = 4;

  private final Table table;
  private final Map<String, ColumnRole> roles;
  private final float[][] signals;
  private final int[] folds;
  private final int foldCount;
  private final Map<View, Prepared> views = new EnumMap<>(View.class);

  /**
   * An encoding and the training rows in it.
   *
   * @param features of the training rows, the fold left out among them
   */
  public record Fitted(Encoding encoding, Features features) {}

  /**
   * @param table training rows
   * @param signals rows × target signals, each of mean 0 and deviation 1
   * @param folds of each row, below {@code foldCount}; at least two folds
   */
  public Encoder(
      Table table, Map<String, ColumnRole> roles, float[][] signals, int[] folds, int foldCount) {
    this.table = table;
    this.roles = roles;
    this.signals = signals;
    this.folds = folds;
    this.foldCount = foldCount;
  }

  /**
   * With one fold left out: no code knows its answers. Everything else is the same for all folds.
   *
   * @param left the fold, or {@link #NO_FOLD}
   */
  public Fitted fit(View view, int left) {
    Prepared prepared = views.computeIfAbsent(view, this::prepare);
    if (prepared.codes().isEmpty()) {
      return prepared.fitted();
    }
    Features shared = prepared.fitted().features();
    float[][] numeric = new float[shared.rows()][];
    Arrays.setAll(numeric, row -> shared.numeric()[row].clone());
    int at = prepared.fitted().encoding().codesFrom();
    for (TargetCodes column : prepared.codes()) {
      float[][] own = column.own(left);
      for (int row = 0; row < own.length; row++) {
        System.arraycopy(own[row], 0, numeric[row], at, own[row].length);
      }
      at += column.width();
    }
    Encoding encoding =
        prepared
            .fitted()
            .encoding()
            .with(prepared.codes().stream().map(codes -> codes.codes(left)).toList());
    return new Fitted(encoding, new Features(numeric, shared.hot()));
  }

  /** What all folds share; its codes are of no use. */
  private record Prepared(Fitted fitted, List<TargetCodes> codes) {}

  private Prepared prepare(View view) {
    List<Source> sources = sources();
    float[][] values = sources.stream().map(source -> source.read(table)).toArray(float[][]::new);
    List<TargetCodes> codes = targetCodes(view == View.TREES ? 2 : DENSE_LEVELS);
    Encoding encoding =
        new Encoding(
            sources,
            view == View.TREES ? everySource(sources) : List.of(),
            view == View.TREES ? List.of() : scaled(values),
            view == View.TREES ? List.of() : gaps(values),
            view == View.PIECES ? pieces(values) : List.of(),
            codes.stream().map(column -> column.codes(NO_FOLD)).toList(),
            levels(view == View.TREES ? TREE_LEVELS : DENSE_LEVELS),
            prose(),
            grams());
    return new Prepared(new Fitted(encoding, encoding.apply(table)), codes);
  }

  private List<Column> of(ColumnRole role) {
    return table.columns().stream().filter(column -> roles.get(column.name()) == role).toList();
  }

  private List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    of(ColumnRole.NUMBER).forEach(column -> sources.add(new Source.Cell(column.name())));
    for (Column column : of(ColumnRole.DATE)) {
      for (DatePart part : DatePart.values()) {
        Source source = new Source.Date(column.name(), part);
        if (part == DatePart.YEARS || varies(source.read(table))) {
          sources.add(source);
        }
      }
    }
    return sources;
  }

  private static boolean varies(float[] values) {
    float[] sorted = Quantiles.sorted(values);
    return sorted.length > 0 && sorted[0] < sorted[sorted.length - 1];
  }

  private static List<Integer> everySource(List<Source> sources) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      all.add(i);
    }
    return all;
  }

  private static List<Encoding.Scaled> scaled(float[][] values) {
    List<Encoding.Scaled> scaled = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      float[] sorted = Quantiles.sorted(values[i]);
      scaled.add(
          new Encoding.Scaled(i, Quantiles.at(sorted, 0.5), Quantiles.robustDeviation(sorted)));
    }
    return scaled;
  }

  private static List<Integer> gaps(float[][] values) {
    List<Integer> gaps = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (Quantiles.sorted(values[i]).length < values[i].length) {
        gaps.add(i);
      }
    }
    return gaps;
  }

  /** Pieces hold at least thirty training rows each, as far as values repeat little. */
  private static List<Encoding.Piece> pieces(float[][] values) {
    List<Encoding.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      float[] sorted = Quantiles.sorted(values[i]);
      int count = Math.clamp(sorted.length / 30, 2, MAX_PIECES);
      float[] edges = Quantiles.distinct(sorted, count);
      float fill = Quantiles.at(sorted, 0.5);
      for (int j = 0; j + 1 < edges.length; j++) {
        pieces.add(new Encoding.Piece(i, edges[j], edges[j + 1] - edges[j], fill));
      }
    }
    return pieces;
  }

  /** Of categories with more than {@code levels}, as far as inputs allow. */
  private List<TargetCodes> targetCodes(int levels) {
    return of(ColumnRole.CATEGORY).stream()
        .filter(column -> Levels.counts((Column.Text) column).size() > levels)
        .limit(MAX_CODES / signals[0].length)
        .map(column -> new TargetCodes((Column.Text) column, signals, folds, foldCount))
        .toList();
  }

  private List<Levels> levels(int limit) {
    int minimum = Math.clamp(table.rows() / 200, 1, 10);
    return of(ColumnRole.CATEGORY).stream()
        .map(column -> Levels.fit((Column.Text) column, minimum, limit))
        .toList();
  }

  /** Of free text, and of categories with more levels than have an input of their own. */
  private List<Grams> grams() {
    return Stream.concat(
            of(ColumnRole.PROSE).stream(),
            of(ColumnRole.CATEGORY).stream()
                .filter(column -> Levels.counts((Column.Text) column).size() > DENSE_LEVELS))
        .limit(MAX_GRAM_COLUMNS)
        .map(column -> Grams.fit((Column.Text) column))
        .filter(grams -> !grams.grams().isEmpty())
        .toList();
  }

  private List<Prose> prose() {
    return of(ColumnRole.PROSE).stream()
        .map(column -> Prose.fit(column.name(), ((Column.Text) column).values()))
        .filter(prose -> !prose.vocabulary().isEmpty())
        .toList();
  }
}
