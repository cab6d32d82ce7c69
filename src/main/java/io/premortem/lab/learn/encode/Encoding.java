package io.premortem.lab.learn.encode;

import io.premortem.lab.learn.Column;
import io.premortem.lab.learn.Features;
import io.premortem.lab.learn.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A fitted way from raw columns to a learner's inputs, in this order: {@code raw}, {@code scaled},
 * {@code missing}, {@code pieces}, {@code codes}, {@code levels}, {@code prose}, {@code grams}.
 * Arithmetic is float32 throughout, so that ONNX Runtime repeats it.
 *
 * @param sources the numbers that the parts below refer to by their place in this list
 * @param raw sources as they are, NaN where missing
 * @param missing sources of which an input says whether they are missing
 */
public record Encoding(
    List<Source> sources,
    List<Integer> raw,
    List<Scaled> scaled,
    List<Integer> missing,
    List<Piece> pieces,
    List<Codes> codes,
    List<Levels> levels,
    List<Prose> prose,
    List<Grams> grams) {
  /** Robustly scaled values are held within ± this many deviations. */
  public static final float CLIP = 10;

  /**
   * {@code (x − centre) / scale}, within ±{@link #CLIP}; a missing value counts as the centre.
   *
   * @param centre median of the training rows
   */
  public record Scaled(int source, float centre, float scale) {}

  /**
   * How far the value has come from {@code from} over a width, 0 to 1 (piecewise linear encoding,
   * Gorishniy et al., NeurIPS 2022); a missing value counts as {@code fill}.
   */
  public record Piece(int source, float from, float width, float fill) {}

  public Encoding {
    sources = List.copyOf(sources);
    raw = List.copyOf(raw);
    scaled = List.copyOf(scaled);
    missing = List.copyOf(missing);
    pieces = List.copyOf(pieces);
    codes = List.copyOf(codes);
    levels = List.copyOf(levels);
    prose = List.copyOf(prose);
    grams = List.copyOf(grams);
  }

  /** The same with other numbers in place of the levels. */
  Encoding with(List<Codes> others) {
    return new Encoding(sources, raw, scaled, missing, pieces, others, levels, prose, grams);
  }

  /** The column that each input is made from. */
  public List<String> columns() {
    List<String> columns = new ArrayList<>();
    raw.forEach(source -> columns.add(sources.get(source).column()));
    scaled.forEach(by -> columns.add(sources.get(by.source()).column()));
    missing.forEach(source -> columns.add(sources.get(source).column()));
    pieces.forEach(by -> columns.add(sources.get(by.source()).column()));
    codes.forEach(by -> columns.addAll(Collections.nCopies(by.width(), by.column())));
    levels.forEach(by -> columns.addAll(Collections.nCopies(by.width(), by.column())));
    prose.forEach(by -> columns.addAll(Collections.nCopies(by.vocabulary().size(), by.column())));
    grams.forEach(by -> columns.addAll(Collections.nCopies(by.grams().size(), by.column())));
    return columns;
  }

  /** Where the codes start. */
  int codesFrom() {
    return raw.size() + scaled.size() + missing.size() + pieces.size();
  }

  public int numericWidth() {
    return codesFrom() + codes.stream().mapToInt(Codes::width).sum();
  }

  public int width() {
    return numericWidth()
        + levels.stream().mapToInt(Levels::width).sum()
        + proseWidth()
        + gramsWidth();
  }

  private int proseWidth() {
    return prose.stream().mapToInt(text -> text.vocabulary().size()).sum();
  }

  private int gramsWidth() {
    return grams.stream().mapToInt(text -> text.grams().size()).sum();
  }

  /**
   * @throws IllegalArgumentException when a column is absent or of the other type
   */
  public Features apply(Table table) {
    float[][] numeric = new float[table.rows()][numericWidth()];
    fillNumbers(table, numeric);
    fillCodes(table, numeric);
    int[][] hot = new int[table.rows()][levels.size()];
    fillLevels(table, hot);
    fillWords(table, hot);
    fillGrams(table, hot);
    return new Features(numeric, hot);
  }

  private void fillNumbers(Table table, float[][] numeric) {
    float[][] read = sources.stream().map(source -> source.read(table)).toArray(float[][]::new);
    for (int row = 0; row < numeric.length; row++) {
      int at = 0;
      for (int source : raw) {
        numeric[row][at++] = read[source][row];
      }
      for (Scaled by : scaled) {
        float value = read[by.source()][row];
        float filled = Float.isNaN(value) ? by.centre() : value;
        numeric[row][at++] = Math.clamp((filled - by.centre()) / by.scale(), -CLIP, CLIP);
      }
      for (int source : missing) {
        numeric[row][at++] = Float.isNaN(read[source][row]) ? 1 : 0;
      }
      for (Piece piece : pieces) {
        float value = read[piece.source()][row];
        float filled = Float.isNaN(value) ? piece.fill() : value;
        numeric[row][at++] = Math.clamp((filled - piece.from()) / piece.width(), 0f, 1f);
      }
    }
  }

  private void fillCodes(Table table, float[][] numeric) {
    int at = codesFrom();
    for (Codes by : codes) {
      Column.Text column = Columns.text(table, by.column());
      Map<String, float[]> byLevel = by.byLevel();
      for (int row = 0; row < numeric.length; row++) {
        float[] code = byLevel.getOrDefault(Columns.cell(column, row), by.other());
        System.arraycopy(code, 0, numeric[row], at, code.length);
      }
      at += by.width();
    }
  }

  private void fillLevels(Table table, int[][] hot) {
    int offset = numericWidth();
    for (int i = 0; i < levels.size(); i++) {
      Levels by = levels.get(i);
      Column.Text column = Columns.text(table, by.column());
      Map<String, Integer> index = by.index();
      for (int row = 0; row < hot.length; row++) {
        hot[row][i] = offset + index.getOrDefault(Columns.cell(column, row), by.other());
      }
      offset += by.width();
    }
  }

  private void fillWords(Table table, int[][] hot) {
    int offset = width() - proseWidth() - gramsWidth();
    for (Prose by : prose) {
      Column.Text column = Columns.text(table, by.column());
      for (int row = 0; row < hot.length; row++) {
        Set<String> words = Prose.wordSet(Columns.cell(column, row));
        int[] found = Arrays.copyOf(hot[row], hot[row].length + words.size());
        int count = hot[row].length;
        for (int word = 0; word < by.vocabulary().size(); word++) {
          if (words.contains(by.vocabulary().get(word))) {
            found[count++] = offset + word;
          }
        }
        hot[row] = Arrays.copyOf(found, count);
      }
      offset += by.vocabulary().size();
    }
  }

  private void fillGrams(Table table, int[][] hot) {
    int offset = width() - gramsWidth();
    for (Grams by : grams) {
      Column.Text column = Columns.text(table, by.column());
      for (int row = 0; row < hot.length; row++) {
        String text = Columns.cell(column, row);
        int[] found = Arrays.copyOf(hot[row], hot[row].length + by.grams().size());
        int count = hot[row].length;
        for (int gram = 0; gram < by.grams().size(); gram++) {
          if (text.contains(by.grams().get(gram))) {
            found[count++] = offset + gram;
          }
        }
        hot[row] = Arrays.copyOf(found, count);
      }
      offset += by.grams().size();
    }
  }
}
