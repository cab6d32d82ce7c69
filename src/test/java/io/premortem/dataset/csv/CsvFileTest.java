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

class CsvFileTest {

  private static final Path FILES = Path.of("src/test/resources/io/premortem/dataset");

  @TempDir Path directory;

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
        CsvFile.check(
            FILES.resolve("accepted/excel-german.csv"),
            canonical,
            CsvOptions.AUTOMATIC,
            CsvLimits.DEFAULT);
    assertThat(file.format().dialect()).isEqualTo(new Dialect(';'));
    assertThat(file.format().header().names()).containsExactly("date", "amount", "note");
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
        CsvFile.check(
            FILES.resolve("accepted/mixed-line-ends.csv"),
            canonical,
            CsvOptions.AUTOMATIC,
            CsvLimits.DEFAULT);
    assertThat(file.format().dialect()).isEqualTo(new Dialect('\t'));
    assertThat(file.rows()).isEqualTo(3);
    assertThat(Files.readString(canonical)).isEqualTo("1,x|y\n2,z\n3,w\n");
  }

  @Test
  void namesColumnsItselfWhenTheFirstLineIsData() throws Exception {
    var file =
        CsvFile.check(
            FILES.resolve("accepted/no-names.csv"),
            directory.resolve("canonical"),
            CsvOptions.AUTOMATIC,
            CsvLimits.DEFAULT);
    assertThat(file.format().header())
        .isEqualTo(new CsvHeader(List.of("column1", "column2", "column3"), false, 0));
    assertThat(file.rows()).isEqualTo(3);
  }

  @Test
  void takesYearsForNames() throws Exception {
    var file =
        CsvFile.check(
            file("item,2023,2024\nrent,12,13\npay,7,8\n"),
            directory.resolve("canonical"),
            CsvOptions.AUTOMATIC,
            CsvLimits.DEFAULT);
    assertThat(file.format().header().names()).containsExactly("item", "2023", "2024");
  }

  private CsvProblem refused(Path file, CsvLimits limits) {
    return catchThrowableOfType(
        CsvProblem.class,
        () -> CsvFile.check(file, directory.resolve("canonical"), CsvOptions.AUTOMATIC, limits));
  }

  private Path file(String text) throws Exception {
    return Files.write(directory.resolve("file.csv"), text.getBytes(StandardCharsets.UTF_8));
  }
}
