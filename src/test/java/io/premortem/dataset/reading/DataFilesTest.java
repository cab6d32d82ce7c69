package io.premortem.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.dataset.csv.CsvLimits;
import io.premortem.dataset.csv.CsvProblem;
import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.profile.Columns;
import io.premortem.dataset.profile.Profile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Reads every file of the collection, one for each dialect and encoding, and compares with the
 * table in the documentation, so that the table is true and complete.
 */
class DataFilesTest {

  private static final Path FILES = Path.of("src/test/resources/io/premortem/dataset");
  private static final Path TABLE = Path.of("docs/methods/files.md");
  private static final DuckDbSettings SETTINGS = new DuckDbSettings(256, 1);

  @Test
  void everyFileIsReadOrRefusedAsTheDocumentationSays() throws Exception {
    Map<String, String> actual = new TreeMap<>();
    try (var files = Files.walk(FILES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = FILES.relativize(file).toString();
        if (name.startsWith("accepted/") || name.startsWith("refused/")) {
          actual.put(name, result(file));
        }
      }
    }
    assertThat(actual).isEqualTo(documented());
  }

  private static String result(Path file) throws IOException {
    try (var workspace = Workspace.open();
        var in = Files.newInputStream(file)) {
      var received = ReceivedFile.receive(in, workspace.file("original"), CsvLimits.DEFAULT);
      var table =
          TableFile.of(received, ReadingChoices.AUTOMATIC, workspace, CsvLimits.DEFAULT, SETTINGS);
      return read(table, workspace);
    } catch (CsvProblem problem) {
      String place = problem.line() == 0 ? "" : ", line " + problem.line();
      return "refused: "
          + problem.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
          + place
          + (problem.column() == 0 ? "" : ", column " + problem.column());
    }
  }

  private static String read(TableFile table, Workspace workspace) {
    Profile profile = table.profile();
    var source = profile.source();
    String separator = source.delimiter().equals("\t") ? "TAB" : source.delimiter();
    Columns columns =
        TableReader.read(table.parquet(), workspace, profile.rows(), profile.columns(), SETTINGS);
    String types =
        profile.columns().stream()
            .map((ColumnProfile c) -> c.type().id())
            .collect(Collectors.joining(", "));
    String first =
        columns.columns().stream().map(DataFilesTest::first).collect(Collectors.joining(" · "));
    String container = source.container().equals("none") ? "" : source.container() + ", ";
    return "%s%s, %s | %s | %s"
        .formatted(container, source.encoding(), separator, types, first)
        .replace(", | |", ", \\| |")
        .replaceAll("[\\r\\n]+", "⏎");
  }

  private static String first(Columns.Column column) {
    return switch (column) {
      case Columns.Numbers numbers ->
          BigDecimal.valueOf(numbers.values()[0]).stripTrailingZeros().toPlainString();
      case Columns.Texts texts -> String.valueOf(texts.values()[0]);
    };
  }

  /** Rows {@code | `file` | what | encoding and separator | types | first row |}. */
  private static Map<String, String> documented() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(line -> line.startsWith("| `accepted/") || line.startsWith("| `refused/"))
        .map(line -> line.replaceFirst("^\\| `", "").replaceFirst(" \\|$", ""))
        .collect(
            Collectors.toMap(
                line -> line.substring(0, line.indexOf('`')),
                line -> line.split(" \\| ", 3)[2],
                (a, b) -> a + b,
                TreeMap::new));
  }
}
