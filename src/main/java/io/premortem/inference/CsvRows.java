package io.premortem.inference;

import io.premortem.dataset.csv.CsvLimits;
import io.premortem.dataset.csv.CsvProblem;
import io.premortem.dataset.csv.CsvReader;
import io.premortem.dataset.csv.Dialect;
import io.premortem.lab.learn.evaluation.Predictions;
import io.premortem.web.Language;
import io.premortem.web.Problem.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** A CSV to predict, and the same with the prediction's columns added. */
final class CsvRows {
  private static final CsvLimits LIMITS = new CsvLimits(64_000_000, 100_000, 1_000, 1 << 16, 200);
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final Dialect dialect;
  private final List<String> header;
  private final List<List<String>> rows;
  private final List<Long> lines;

  private CsvRows(Dialect dialect, List<String> header, List<List<String>> rows, List<Long> lines) {
    this.dialect = dialect;
    this.header = header;
    this.rows = rows;
    this.lines = lines;
  }

  /** Why a file cannot be read. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Fault fault;

    Unreadable(Fault fault) {
      super(fault.message());
      this.fault = fault;
    }

    Fault fault() {
      return fault;
    }
  }

  static CsvRows parse(byte[] content, Language language) throws Unreadable {
    var text = language.messages(InferenceMessages.class);
    int skip = startsWithMark(content) ? MARK.length : 0;
    var bytes = Arrays.copyOfRange(content, skip, content.length);
    var dialect = Dialect.sniff(bytes);
    var reader = new CsvReader(new ByteArrayInputStream(bytes), dialect, LIMITS);
    List<List<String>> rows = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    try {
      if (!reader.next()) {
        throw new Unreadable(Fault.at(1L, null, text.emptyFile()));
      }
      var header = reader.values().stream().map(String::strip).toList();
      checkNames(header, text);
      while (reader.next()) {
        if (reader.width() != header.size()) {
          var message = text.ragged(reader.line(), reader.width(), header.size());
          throw new Unreadable(Fault.at(reader.line(), null, message));
        }
        if (rows.size() == LIMITS.rows()) {
          throw new Unreadable(Fault.at(reader.line(), null, text.tooManyRows(LIMITS.rows())));
        }
        rows.add(reader.values());
        lines.add(reader.line());
      }
      if (rows.isEmpty()) {
        throw new Unreadable(Fault.at(1L, null, text.emptyFile()));
      }
      return new CsvRows(dialect, header, rows, lines);
    } catch (CsvProblem problem) {
      throw new Unreadable(
          Fault.at(
              problem.line(),
              Integer.toString(problem.column()),
              text.badCsv(problem.line(), problem.column())));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void checkNames(List<String> header, InferenceMessages text) throws Unreadable {
    var seen = new HashSet<String>();
    for (var name : header) {
      if (!seen.add(name)) {
        throw new Unreadable(Fault.at(1L, name, text.twice(name)));
      }
    }
  }

  private static boolean startsWithMark(byte[] content) {
    return content.length >= MARK.length
        && content[0] == MARK[0]
        && content[1] == MARK[1]
        && content[2] == MARK[2];
  }

  void read(InputRows into) {
    boolean decimalComma = dialect.delimiter() == ';';
    for (int row = 0; row < rows.size(); row++) {
      Map<String, String> values = new HashMap<>();
      for (int i = 0; i < header.size(); i++) {
        values.put(header.get(i), rows.get(row).get(i));
      }
      into.add(lines.get(row), InputRows.cells(into.inputs(), values, decimalComma));
    }
  }

  /** The file with {@code prediction} and one {@code probability_…} column per class added. */
  byte[] with(Predictions predictions) {
    var csv = new StringBuilder();
    List<String> names = new ArrayList<>(header);
    names.add("prediction");
    predictions.classes().forEach(name -> names.add("probability_" + name));
    CsvLine.append(csv, dialect.delimiter(), names);
    for (int row = 0; row < rows.size(); row++) {
      List<String> cells = new ArrayList<>(rows.get(row));
      cells.add(
          predictions.quantity()
              ? Float.toString(predictions.value(row))
              : predictions.classes().get(predictions.label(row)));
      for (int label = 0; label < predictions.classes().size(); label++) {
        cells.add(Float.toString(predictions.probability(row, label)));
      }
      CsvLine.append(csv, dialect.delimiter(), cells);
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }
}
