package io.premortem.dataset.reading;

import io.premortem.dataset.csv.CsvFile;
import io.premortem.dataset.csv.CsvFormat;
import io.premortem.dataset.csv.CsvHeader;
import io.premortem.dataset.csv.CsvLimits;
import io.premortem.dataset.csv.CsvProblem;
import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.profile.FindingRules;
import io.premortem.dataset.profile.Profile;
import io.premortem.dataset.unpack.Unpacked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table on disk, as Parquet, and what is in it.
 *
 * @param parquet in the workspace that it was made in
 */
public record TableFile(Path parquet, Profile profile) {

  /**
   * Checks, types and profiles an upload and writes it as Parquet (zstd), rows in the order of the
   * file, columns under the names of the file.
   *
   * @throws CsvProblem naming line and column of what is wrong with it
   */
  public static TableFile of(
      ReceivedFile received,
      ReadingChoices choices,
      Workspace workspace,
      CsvLimits limits,
      DuckDbSettings settings)
      throws IOException, CsvProblem {
    Unpacked unpacked = Unpacked.of(received.path(), workspace.file("unpacked"), limits);
    Path canonical = workspace.file("canonical.csv");
    CsvFile file = CsvFile.check(unpacked.text(), canonical, choices.format(), limits);
    var wanted = WantedColumn.of(file.format().header().names(), choices.columns(), limits);
    try (var db = DuckDb.open(workspace, settings)) {
      TypedTable table =
          TypedTable.load(
              db,
              file,
              canonical,
              wanted,
              // Where the semicolon separates values, the comma is usually the decimal one.
              file.format().dialect().delimiter() == ';',
              row -> CsvFile.lineOf(unpacked.text(), file.format(), row, limits));
      Files.delete(canonical);
      Profile profile = profile(db, table, file, source(received, unpacked, file.format()));
      Path parquet = workspace.file("table.parquet");
      write(db, table, parquet);
      return new TableFile(parquet, profile);
    }
  }

  private static Profile profile(DuckDb db, TypedTable table, CsvFile file, Profile.Source source) {
    var queries = new ProfileQueries(db, table);
    List<ColumnProfile> columns = queries.columns();
    long duplicates = queries.duplicateRows();
    CsvHeader header = file.format().header();
    var reading =
        new FindingRules.Reading(
            header.given(),
            header.unnamed(),
            file.format().leftOut() + file.below(),
            table.ambiguous(),
            table.mixed());
    var findings = FindingRules.apply(table.rows(), duplicates, columns, reading);
    return new Profile(table.rows(), duplicates, columns, findings, source);
  }

  private static Profile.Source source(ReceivedFile received, Unpacked unpacked, CsvFormat format) {
    return new Profile.Source(
        received.sha256(),
        received.bytes(),
        String.valueOf(format.dialect().delimiter()),
        format.header().given(),
        Profile.RULES,
        format.encoding().id(),
        String.valueOf(format.dialect().quote()),
        unpacked.container().id());
  }

  private static void write(DuckDb db, TypedTable table, Path parquet) {
    String columns =
        IntStream.range(0, table.columns().size())
            .mapToObj(
                i -> TypedTable.column(i) + " AS " + DuckDb.name(table.columns().get(i).name()))
            .collect(Collectors.joining(", "));
    db.execute(
        "COPY (SELECT %s FROM data) TO %s (FORMAT parquet, COMPRESSION zstd)"
            .formatted(columns, DuckDb.text(parquet.toString())));
  }
}
