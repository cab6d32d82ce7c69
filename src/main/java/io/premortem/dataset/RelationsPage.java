package io.premortem.dataset;

import io.premortem.dataset.RelationsResult.ToTarget;
import io.premortem.dataset.profile.ColumnType;
import io.premortem.dataset.profile.relation.Association;
import io.premortem.dataset.profile.relation.Interval;
import io.premortem.dataset.profile.relation.NearDuplicates;
import io.premortem.dataset.profile.relation.Pair;
import io.premortem.dataset.profile.relation.Score;
import io.premortem.dataset.profile.relation.TableRelations;
import io.premortem.dataset.profile.relation.TargetRelations;
import io.premortem.dataset.profile.relation.Twins;
import io.premortem.dataset.reading.RowSample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the page of a data set's relations shows.
 *
 * @param base address of the list of data sets
 * @param path address of the data set
 * @param sample which rows were looked at
 * @param target {@code null} when none is chosen
 */
record RelationsPage(
    String base,
    String path,
    Dataset dataset,
    TableRelations table,
    List<String> sample,
    TargetPart target,
    List<PairLine> pairs,
    List<MatrixRow> matrix,
    List<String> copies,
    List<TwinLine> twins) {

  private static final int PAIRS = 30;

  /** The part about a target. */
  record TargetPart(String name, String note, List<String> leaks, List<ColumnLine> columns) {}

  /**
   * @param score {@code null} where nothing could be scored
   */
  record ColumnLine(String name, Score score, List<Said> measures) {}

  /** A measure by name. */
  record Said(String measure, double value, Interval interval, int rows) {
    static Said of(Association said, RelationsTexts texts) {
      return new Said(texts.text(said.measure()), said.value(), said.interval(), said.rows());
    }
  }

  record PairLine(String words, List<Said> measures) {}

  /**
   * @param values {@code null} where a pair has no measure
   */
  record MatrixRow(String name, List<Double> values) {}

  record TwinLine(String kind, Twins twins, List<String> examples) {}

  static RelationsPage of(String base, RelationsResult.Found found, RelationsTexts texts) {
    var table = found.table();
    return new RelationsPage(
        base,
        base + "/" + found.dataset().id(),
        found.dataset(),
        table,
        sample(found, texts),
        found.target() == null ? null : target(found.target(), texts),
        table.pairs().stream().limit(PAIRS).map(pair -> line(pair, texts)).toList(),
        matrix(table),
        table.copies().stream().map(texts::text).toList(),
        twins(table.nearDuplicates(), texts));
  }

  private static List<String> sample(RelationsResult.Found found, RelationsTexts texts) {
    var table = found.table();
    var said = new ArrayList<String>();
    // The target's columns are fewer, so that its sample may be larger; the smaller one is named.
    said.add(
        table.sampled() == table.rows()
            ? texts.messages().allRows(texts.number(table.rows()))
            : texts
                .messages()
                .sampled(
                    texts.number(table.sampled()),
                    texts.number(table.rows()),
                    Long.toString(table.seed())));
    boolean cut =
        found.dataset().profile().columns().stream()
            .anyMatch(
                c ->
                    c.type() == ColumnType.TEXT
                        && c.text() != null
                        && c.text().maxLength() > RowSample.TEXT_CHARACTERS);
    if (cut) {
      said.add(texts.messages().textsCut(RowSample.TEXT_CHARACTERS));
    }
    if (table.left() > 0) {
      said.add(texts.messages().columnsLeft(table.columns().size(), table.left()));
    }
    return said;
  }

  private static TargetPart target(ToTarget target, RelationsTexts texts) {
    var relations = target.relations();
    var rows = texts.number(relations.rows());
    boolean scored = relations.columns().stream().anyMatch(line -> line.score() != null);
    var messages = texts.messages();
    var note = relations.classes() ? messages.classNote(rows) : messages.numberNote(rows);
    return new TargetPart(
        relations.target(),
        scored
            ? note
            : messages.noScores(TargetRelations.FEWEST_ROWS, TargetRelations.MOST_CLASSES),
        relations.leaks().stream().map(texts::text).toList(),
        relations.columns().stream()
            .map(line -> new ColumnLine(line.column(), line.score(), said(line.measures(), texts)))
            .toList());
  }

  private static List<Said> said(List<Association> measures, RelationsTexts texts) {
    return measures.stream().map(each -> Said.of(each, texts)).toList();
  }

  private static PairLine line(Pair pair, RelationsTexts texts) {
    return new PairLine(texts.text(pair), said(pair.measures(), texts));
  }

  private static List<MatrixRow> matrix(TableRelations table) {
    Map<List<String>, Double> values = new HashMap<>();
    for (Pair pair : table.pairs()) {
      Association shown = pair.measures().getLast();
      values.put(List.of(pair.first(), pair.second()), shown.value());
      values.put(List.of(pair.second(), pair.first()), shown.value());
    }
    List<MatrixRow> rows = new ArrayList<>();
    for (String row : table.columns()) {
      var cells = new ArrayList<Double>();
      for (String column : table.columns()) {
        cells.add(row.equals(column) ? Double.valueOf(1) : values.get(List.of(row, column)));
      }
      rows.add(new MatrixRow(row, cells));
    }
    return rows;
  }

  private static List<TwinLine> twins(NearDuplicates found, RelationsTexts texts) {
    var messages = texts.messages();
    var lines = new ArrayList<TwinLine>();
    lines.add(line(messages.kindEqual(), found.equal(), texts));
    if (found.oneColumn() != null) {
      lines.add(line(messages.kindOneColumn(), found.oneColumn(), texts));
    }
    if (found.similarText() != null) {
      var columns = String.join(", ", found.texts());
      lines.add(line(messages.kindText(columns), found.similarText(), texts));
    }
    return lines;
  }

  private static TwinLine line(String kind, Twins twins, RelationsTexts texts) {
    return new TwinLine(kind, twins, twins.examples().stream().map(texts::text).toList());
  }

  /** Names of the compared columns, in one line. */
  public String compared() {
    return String.join(", ", table.nearDuplicates().columns());
  }
}
