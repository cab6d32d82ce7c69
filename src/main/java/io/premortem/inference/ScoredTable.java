package io.premortem.inference;

import io.premortem.dataset.csv.CsvLimits;
import io.premortem.dataset.csv.CsvProblem;
import io.premortem.dataset.csv.CsvReader;
import io.premortem.dataset.csv.Dialect;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * A whole table with its predictions.
 *
 * @param classes in the order of the probabilities; none for a quantity
 * @param probabilities rows × classes, row after row, or one value per row; NaN where a row has no
 *     prediction
 */
record ScoredTable(List<String> classes, float[] probabilities) {
  private static final CsvLimits LIMITS =
      new CsvLimits(Long.MAX_VALUE, Integer.MAX_VALUE, 100_000, 1 << 26, 10_000);
  private static final int TOLD_EVERY = 5_000;

  /**
   * Writes the table's CSV with {@code prediction} and one {@code probability_…} column per class
   * added, under names that are free.
   *
   * @param csv with a line of names, in the order of the rows
   * @param told how many rows are written, now and then
   */
  void write(InputStream csv, BufferedWriter out, IntConsumer told) throws IOException {
    var reader = new CsvReader(csv, new Dialect(',', '"'), LIMITS);
    var line = new StringBuilder();
    try {
      reader.next();
      CsvLine.append(line, ',', named(reader.values()));
      int row = 0;
      while (reader.next()) {
        List<String> cells = new ArrayList<>(reader.values());
        cells.addAll(cells(row));
        CsvLine.append(line, ',', cells);
        out.append(line);
        line.setLength(0);
        if (++row % TOLD_EVERY == 0) {
          told.accept(row);
        }
      }
      out.append(line);
      if (row * width() != probabilities.length) {
        throw new IllegalStateException("the file has other rows than the table");
      }
    } catch (CsvProblem e) {
      throw new IllegalStateException("a CSV of ours does not read", e);
    }
  }

  private int width() {
    return Math.max(1, classes.size());
  }

  private List<String> named(List<String> header) {
    List<String> names = new ArrayList<>(header);
    names.add(free("prediction", names));
    for (var name : classes) {
      names.add(free("probability_" + name, names));
    }
    return names;
  }

  private static String free(String wanted, List<String> taken) {
    var name = wanted;
    for (int i = 2; taken.contains(name); i++) {
      name = wanted + "_" + i;
    }
    return name;
  }

  private List<String> cells(int row) {
    int from = row * width();
    List<String> cells = new ArrayList<>();
    if (!Float.isFinite(probabilities[from])) {
      classes.forEach(_ -> cells.add(""));
      cells.add("");
      return cells;
    }
    if (classes.isEmpty()) {
      cells.add(Float.toString(probabilities[from]));
      return cells;
    }
    int best = 0;
    for (int label = 0; label < classes.size(); label++) {
      cells.add(Float.toString(probabilities[from + label]));
      best = probabilities[from + label] > probabilities[from + best] ? label : best;
    }
    cells.addFirst(classes.get(best));
    return cells;
  }
}
