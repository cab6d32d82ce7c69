package io.premortem.dataset.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.premortem.dataset.csv.CsvProblem.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFileTest {

  private static final Path FILES = Path.of("src/test/resources/io/premortem/dataset");

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "empty.csv, EMPTY, 0, 0",
    "picture.csv, BINARY, 0, 0",
    "workbook.csv, BINARY, 0, 0",
    "utf16.csv, UTF16, 1, 1",
    "latin1.csv, NOT_UTF8, 2, 1",
    "gbk.csv, NOT_UTF8, 1, 1",
    "nul.csv, NUL_BYTE, 3, 2",
    "ragged-long.csv, TOO_MANY_VALUES, 4, 4",
    "ragged-short.csv, TOO_FEW_VALUES, 4, 3",
    "unclosed-quote.csv, UNCLOSED_QUOTE, 3, 2",
    "text-after-quote.csv, TEXT_AFTER_QUOTE, 3, 2",
    "duplicate-name.csv, DUPLICATE_NAME, 1, 3",
    "empty-name.csv, EMPTY_NAME, 1, 2",
    "names-only.csv, NO_ROWS, 1, 0"
  })
  void refusesWithThePlace(String file, Kind kind, long line, int column) {
    var problem = refused(FILES.resolve("refused").resolve(file), CsvLimits.DEFAULT);
    assertThat(problem.kind()).isEqualTo(kind);
    assertThat(problem.line()).isEqualTo(line);
    assertThat(problem.column()).isEqualTo(column);
  }

  @Test
  void everyRefusedFileIsTried() throws Exception {
    try (var files = Files.list(FILES.resolve("refused"))) {
      assertThat(files.count()).isEqualTo(14);
    }
  }

  @Test
  void saysWhatARaggedLineLacks() {
    var problem = refused(FILES.resolve("refused/ragged-short.csv"), CsvLimits.DEFAULT);
    assertThat(problem.args()).containsExactly("2", "3", "c");
  }

  @Test
  void refusesTooManyRowsAndColumnsAndTooLongRecordsAndNames() throws Exception {
    var limits = new CsvLimits(1000, 2, 3, 2048, 10);
    assertThat(refused(file("a,b\n1,2\n3,4\n5,6\n"), limits))
        .extracting(CsvProblem::kind, CsvProblem::line)
        .containsExactly(Kind.TOO_MANY_ROWS, 4L);
    assertThat(refused(file("a,b,c,d\n1,2,3,4\n"), limits))
        .extracting(CsvProblem::kind, CsvProblem::line, CsvProblem::column)
        .containsExactly(Kind.TOO_MANY_COLUMNS, 1L, 4);
    assertThat(refused(file("a,b\n1," + "x".repeat(3000) + "\n"), limits))
        .extracting(CsvProblem::kind, CsvProblem::line)
        .containsExactly(Kind.RECORD_TOO_LONG, 2L);
    assertThat(refused(file("a,bbbbbbbbbbb\n1,2\n"), limits))
        .extracting(CsvProblem::kind, CsvProblem::column)
        .containsExactly(Kind.NAME_TOO_LONG, 2);
  }

  @Test
  void readsAnExcelFileFromGermany() throws Exception {
    Path canonical = directory.resolve("canonical");
    var file =
        CsvFile.check(FILES.resolve("accepted/excel-german.csv"), canonical, CsvLimits.DEFAULT);
    assertThat(file.dialect()).isEqualTo(new Dialect(';'));
    assertThat(file.header().names()).containsExactly("date", "amount", "note");
    assertThat(file.rows()).isEqualTo(3);
    assertThat(Files.readString(canonical))
        .isEqualTo(
            "03.01.2024,\"1.234,50\",\"a \"\"quoted\"\"; word\"\n"
                + "15.02.2024,\"-7,00\",\n"
                + "31.12.2024,\"0,5\",\"two\r\nlines\"\n");
  }

  @Test
  void readsAllThreeLineEndsInOneFile() throws Exception {
    Path canonical = directory.resolve("canonical");
    var file =
        CsvFile.check(FILES.resolve("accepted/mixed-line-ends.csv"), canonical, CsvLimits.DEFAULT);
    assertThat(file.dialect()).isEqualTo(new Dialect('\t'));
    assertThat(file.rows()).isEqualTo(3);
    assertThat(Files.readString(canonical)).isEqualTo("1,x|y\n2,z\n3,w\n");
  }

  @Test
  void namesColumnsItselfWhenTheFirstLineIsData() throws Exception {
    var file =
        CsvFile.check(
            FILES.resolve("accepted/no-names.csv"),
            directory.resolve("canonical"),
            CsvLimits.DEFAULT);
    assertThat(file.header())
        .isEqualTo(new CsvHeader(List.of("column1", "column2", "column3"), false));
    assertThat(file.rows()).isEqualTo(3);
  }

  @Test
  void takesYearsForNames() throws Exception {
    var file =
        CsvFile.check(
            file("item,2023,2024\nrent,12,13\npay,7,8\n"),
            directory.resolve("canonical"),
            CsvLimits.DEFAULT);
    assertThat(file.header().names()).containsExactly("item", "2023", "2024");
  }

  private CsvProblem refused(Path file, CsvLimits limits) {
    return catchThrowableOfType(
        CsvProblem.class, () -> CsvFile.check(file, directory.resolve("canonical"), limits));
  }

  private Path file(String text) throws Exception {
    return Files.write(directory.resolve("file.csv"), text.getBytes(StandardCharsets.UTF_8));
  }
}
