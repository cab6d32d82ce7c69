package io.premortem.dataset.reading;

import io.premortem.dataset.csv.CsvFile;
import io.premortem.dataset.csv.CsvLimits;
import io.premortem.dataset.csv.CsvProblem;
import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.profile.FindingRules;
import io.premortem.dataset.profile.Profile;
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
      ReceivedFile received, Workspace workspace, CsvLimits limits, DuckDbSettings settings)
      throws IOException, CsvProblem {
    Path canonical = workspace.file("canonical.csv");
    CsvFile file = CsvFile.check(received.path(), canonical, limits);
    try (var db = DuckDb.open(workspace, settings)) {
      TypedTable table = TypedTable.load(db, file, canonical);
      Files.delete(canonical);
      Profile profile = profile(db, table, file, received);
      Path parquet = workspace.file("table.parquet");
      write(db, table, parquet);
      return new TableFile(parquet, profile);
    }
  }

  private static Profile profile(DuckDb db, TypedTable table, CsvFile file, ReceivedFile received) {
    var queries = new ProfileQueries(db, table);
    List<ColumnProfile> columns = queries.columns();
    long duplicates = queries.duplicateRows();
    boolean named = file.header().given();
    var findings = FindingRules.apply(table.rows(), duplicates, columns, named, table.ambiguous());
    var source =
        new Profile.Source(
            received.sha256(),
            received.bytes(),
            String.valueOf(file.dialect().delimiter()),
            named,
            Profile.RULES);
    return new Profile(table.rows(), duplicates, columns, findings, source);
  }

  private static void write(DuckDb db, TypedTable table, Path parquet) {
    String columns =
        IntStream.range(0, table.names().size())
            .mapToObj(i -> TypedTable.column(i) + " AS " + DuckDb.name(table.names().get(i)))
            .collect(Collectors.joining(", "));
    db.execute(
        "COPY (SELECT %s FROM data) TO %s (FORMAT parquet, COMPRESSION zstd)"
            .formatted(columns, DuckDb.text(parquet.toString())));
  }
}
