package io.premortem.dataset.privacy;

import io.premortem.dataset.privacy.mask.KeyedHash;
import io.premortem.dataset.privacy.mask.MaskAction;
import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.reading.StoredTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Writes a masked table as CSV (RFC 4180), for reading in again and not for a spreadsheet: no cell
 * is changed against formulas.
 */
final class MaskedCsv {

  /**
   * @param mask of every value that is present
   */
  record Column(ColumnProfile profile, UnaryOperator<String> mask) {

    static Column of(MaskPlan.Choice choice, MaskAction action, byte[] salt) {
      UnaryOperator<String> mask =
          switch (action) {
            case KEEP -> UnaryOperator.identity();
            case HASH -> new KeyedHash(salt);
            case GENERALISE -> choice.coarser();
            case DROP -> throw new IllegalArgumentException("a dropped column is not written");
          };
      return new Column(choice.column(), mask);
    }
  }

  private MaskedCsv() {}

  /**
   * @param columns at least one
   * @return a file in the table's workspace
   */
  static Path write(StoredTable table, List<Column> columns) {
    var path = table.workspace().file("masked.csv");
    var profiles = columns.stream().map(Column::profile).toList();
    try (var out = Files.newBufferedWriter(path)) {
      line(out, profiles.stream().map(ColumnProfile::name).toArray(String[]::new));
      table.forEachRow(
          profiles,
          values -> {
            for (int i = 0; i < values.length; i++) {
              values[i] = values[i] == null ? null : columns.get(i).mask().apply(values[i]);
            }
            line(out, values);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return path;
  }

  /** Everything in quotes, so that a line with one missing value is no blank line. */
  private static void line(BufferedWriter out, String[] values) {
    try {
      for (int i = 0; i < values.length; i++) {
        out.write(i == 0 ? "\"" : ",\"");
        out.write(values[i] == null ? "" : values[i].replace("\"", "\"\""));
        out.write('"');
      }
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
