package io.premortem.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.premortem.dataset.csv.CsvLimits;
import io.premortem.dataset.csv.CsvProblem;
import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.profile.ColumnType;
import io.premortem.dataset.profile.Columns;
import io.premortem.dataset.profile.Finding;
import io.premortem.dataset.profile.Notation;
import io.premortem.dataset.profile.TopValue;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TableFileTest {

  private static final Path FILES = Path.of("src/test/resources/io/premortem/dataset/accepted");
  private static final DuckDbSettings SETTINGS = new DuckDbSettings(512, 2);

  @Test
  void findsTypesOverAllRows() throws Exception {
    // The sample sees whole numbers only; row 5,000 has a fraction, row 5,001 a word.
    String text =
        IntStream.range(0, 6000)
            .mapToObj(i -> "%s,%s,%d".formatted(i == 5000 ? "0.5" : i, i == 5001 ? "x" : i, i))
            .collect(Collectors.joining("\n", "fraction,word,whole\n", "\n"));
    with(
        text.getBytes(StandardCharsets.UTF_8),
        (table, columns) ->
            assertThat(types(table))
                .containsExactly(ColumnType.DECIMAL, ColumnType.TEXT, ColumnType.INTEGER));
  }

  @Test
  void identifiersStayText() throws Exception {
    with(
        Files.readAllBytes(FILES.resolve("types.csv")),
        (table, columns) -> {
          assertThat(types(table))
              .containsExactly(
                  ColumnType.TEXT,
                  ColumnType.TEXT,
                  ColumnType.TEXT,
                  ColumnType.TEXT,
                  ColumnType.BOOLEAN,
                  ColumnType.TIMESTAMP,
                  ColumnType.DATE,
                  ColumnType.TEXT,
                  ColumnType.INTEGER);
          assertThat(texts(columns, "code")).containsExactly("00123", "00124", "00125");
          assertThat(texts(columns, "flag")).containsExactly("true", "false", null);
          assertThat(texts(columns, "when"))
              .containsExactly("2024-01-02T03:04:05", "2024-01-02T03:04:05", "2024-01-01T19:04:05");
          assertThat(texts(columns, "day"))
              .containsExactly("2024-04-03", "2024-06-05", "2024-08-07");
          assertThat(numbers(columns, "n")).containsExactly(1, Double.NaN, 3);
          assertThat(table.profile().findings())
              .extracting(Finding::kind)
              .contains(Finding.Kind.AMBIGUOUS_DATES, Finding.Kind.FEW_ROWS);
        });
  }

  @Test
  void readsGermanNumbersAndDates() throws Exception {
    with(
        Files.readAllBytes(FILES.resolve("excel-german.csv")),
        (table, columns) -> {
          assertThat(numbers(columns, "amount")).containsExactly(1234.5, -7, 0.5);
          assertThat(texts(columns, "date"))
              .containsExactly("2024-01-03", "2024-02-15", "2024-12-31");
          assertThat(texts(columns, "note"))
              .containsExactly("a \"quoted\"; word", null, "two\r\nlines");
        });
  }

  @Test
  void readsAChineseBankExport() throws Exception {
    with(
        Files.readAllBytes(FILES.resolve("bank-chinese.csv")),
        (table, columns) -> {
          assertThat(types(table))
              .containsExactly(
                  ColumnType.DATE, ColumnType.TEXT, ColumnType.DECIMAL, ColumnType.TEXT);
          assertThat(texts(columns, "日期")[0]).isEqualTo("2024-01-05");
        });
  }

  @Test
  void figuresAreExact() throws Exception {
    String text =
        "x,level,when\n1,a,2024-01-01\n2,a,2024-01-03\n3,b,\n4,,2024-01-02\n,a,2024-01-02\n";
    with(
        text.getBytes(StandardCharsets.UTF_8),
        (table, columns) -> {
          var profile = table.profile();
          assertThat(profile.rows()).isEqualTo(5);
          ColumnProfile x = profile.columns().get(0);
          assertThat(x.missing()).isEqualTo(1);
          assertThat(x.distinct()).isEqualTo(4);
          assertThat(x.numbers().mean()).isEqualTo(2.5);
          assertThat(x.numbers().sd()).isCloseTo(Math.sqrt(5.0 / 3), within(1e-12));
          assertThat(x.numbers().median()).isEqualTo(2.5);
          assertThat(x.numbers().q25()).isEqualTo(1.75);
          assertThat(x.histogram()).hasSize(4).allMatch(bin -> bin.count() == 1);
          ColumnProfile level = profile.columns().get(1);
          assertThat(level.type()).isEqualTo(ColumnType.CATEGORICAL);
          assertThat(level.top()).containsExactly(new TopValue("a", 3), new TopValue("b", 1));
          ColumnProfile when = profile.columns().get(2);
          assertThat(when.times().first()).isEqualTo("2024-01-01");
          assertThat(when.times().last()).isEqualTo("2024-01-03");
          assertThat(when.histogram()).extracting(bin -> bin.count()).containsExactly(1L, 2L, 1L);
        });
  }

  @Test
  void countsDuplicateRowsAndHashesTheOriginalBytes() throws Exception {
    with(
        "a,b\n1,x\n1,x\n2,\n2,\n2,y\n".getBytes(StandardCharsets.UTF_8),
        (table, columns) -> {
          assertThat(table.profile().duplicateRows()).isEqualTo(2);
          assertThat(table.profile().source().bytes()).isEqualTo(22);
          assertThat(table.profile().source().sha256())
              .isEqualTo("515ab22afc482eb808a86b79f6d3d5ab8137fe1142db71e40fd6d8df60a00d37");
        });
  }

  @Test
  void valuesOutOfRangeStayText() throws Exception {
    with(
        "a,b,c\n1e200,2024-02-30,nan\n1,2024-02-28,nan\n".getBytes(StandardCharsets.UTF_8),
        (table, columns) ->
            assertThat(table.profile().columns())
                .extracting(ColumnProfile::notation)
                .containsExactly(Notation.TEXT, Notation.TEXT, Notation.TEXT));
  }

  @Test
  void namesMayHoldAnything() throws Exception {
    with(
        "a\"; DROP TABLE data; --,'x',死因 [1]\n1,2,3\n4,5,6\n".getBytes(StandardCharsets.UTF_8),
        (table, columns) -> {
          assertThat(numbers(columns, "a\"; DROP TABLE data; --")).containsExactly(1, 4);
          assertThat(numbers(columns, "死因 [1]")).containsExactly(3, 6);
        });
  }

  @Test
  void wideTablesAreRead() throws Exception {
    String header =
        IntStream.range(0, 1000).mapToObj(i -> "n" + i).collect(Collectors.joining(","));
    String row = IntStream.range(0, 1000).mapToObj(i -> "" + i).collect(Collectors.joining(","));
    with(
        (header + "\n" + row + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8),
        (table, columns) -> assertThat(numbers(columns, "n999")).containsExactly(999, 999));
  }

  /** What was written is what is read: the canonical form is safe for DuckDB's own parser. */
  @Property(tries = 60)
  void textComesBackUnchanged(@ForAll("tables") List<List<String>> records) throws Exception {
    String text =
        records.stream()
            .map(
                record ->
                    record.stream()
                        .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n", "\"a\",\"b\"\n\"word\",\"word\"\n", "\n"));
    with(
        text.getBytes(StandardCharsets.UTF_8),
        (table, columns) -> {
          for (int c = 0; c < 2; c++) {
            List<String> expected = new ArrayList<>(List.of("word"));
            for (var record : records) {
              String value = record.get(c).replaceAll("^[ \t\r\n]+|[ \t\r\n]+$", "");
              expected.add(value.isEmpty() ? null : value);
            }
            assertThat(((Columns.Texts) columns.columns().get(c)).values())
                .containsExactlyElementsOf(expected);
          }
        });
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> value = Arbitraries.strings().withChars("xy,;\"'\\\n\r\t 死é").ofMaxLength(6);
    return value.list().ofSize(2).list().ofMinSize(1).ofMaxSize(20);
  }

  @Test
  void tooManyBytesAreRefusedWhileStreaming() throws Exception {
    try (var workspace = Workspace.open()) {
      InputStream endless =
          new InputStream() {
            @Override
            public int read() {
              return 'x';
            }
          };
      assertThatThrownBy(
              () ->
                  ReceivedFile.receive(
                      endless, workspace.file("x"), CsvLimits.DEFAULT.withBytes(2_000_000)))
          .isInstanceOfSatisfying(
              CsvProblem.class, p -> assertThat(p.kind()).isEqualTo(CsvProblem.Kind.TOO_LARGE));
    }
  }

  @Test
  void aWorkspaceLeavesNothing() throws Exception {
    Path directory;
    try (var workspace = Workspace.open()) {
      directory = workspace.directory();
      Files.createDirectory(workspace.file("inner"));
      Files.writeString(workspace.file("inner/file"), "x");
    }
    assertThat(directory).doesNotExist();
  }

  @Test
  void duckDbIsShutInItsWorkspace() throws Exception {
    try (var workspace = Workspace.open();
        var db = DuckDb.open(workspace, SETTINGS)) {
      assertThatThrownBy(() -> db.execute("COPY (SELECT 1) TO '/tmp/premortem-escape.csv'"))
          .hasMessageContaining("disabled by configuration");
      assertThatThrownBy(() -> db.execute("SELECT * FROM read_csv('/etc/passwd')"))
          .hasMessageContaining("disabled by configuration");
      assertThatThrownBy(() -> db.execute("SET enable_external_access = true"))
          .isInstanceOf(DuckDbException.class);
      assertThatThrownBy(() -> db.execute("SET memory_limit = '8GB'"))
          .hasMessageContaining("locked");
      assertThatThrownBy(() -> db.execute("INSTALL httpfs")).isInstanceOf(DuckDbException.class);
    }
  }

  @FunctionalInterface
  interface Check {
    void on(TableFile table, Columns columns) throws Exception;
  }

  private static void with(byte[] bytes, Check check) throws Exception {
    try (var workspace = Workspace.open()) {
      var received =
          ReceivedFile.receive(
              new ByteArrayInputStream(bytes), workspace.file("original"), CsvLimits.DEFAULT);
      var table =
          TableFile.of(received, ReadingChoices.AUTOMATIC, workspace, CsvLimits.DEFAULT, SETTINGS);
      try (var second = Workspace.open()) {
        Path parquet = Files.copy(table.parquet(), second.file("table.parquet"));
        var profile = table.profile();
        check.on(
            table, TableReader.read(parquet, second, profile.rows(), profile.columns(), SETTINGS));
      }
    }
  }

  private static List<ColumnType> types(TableFile table) {
    return table.profile().columns().stream().map(ColumnProfile::type).toList();
  }

  private static double[] numbers(Columns columns, String name) {
    return ((Columns.Numbers) columns.column(name).orElseThrow()).values();
  }

  private static String[] texts(Columns columns, String name) {
    return ((Columns.Texts) columns.column(name).orElseThrow()).values();
  }
}
