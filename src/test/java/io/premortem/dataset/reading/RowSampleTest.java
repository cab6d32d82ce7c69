package io.premortem.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.dataset.csv.CsvLimits;
import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.profile.Columns;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A sample is uniform, repeatable, in order, and knows where its rows come from. */
class RowSampleTest {
  private static final DuckDbSettings SETTINGS = new DuckDbSettings(512, 2);
  private static final int ROWS = 20_000;

  @Test
  void samplesUniformlyAndTheSameRowsForTheSameSeed() throws Exception {
    String text =
        IntStream.rangeClosed(1, ROWS)
            .mapToObj(i -> "%d,%s,word %d".formatted(i, i % 3 == 0 ? "" : "k" + i % 5, i * 7))
            .collect(Collectors.joining("\n", "n,\"premortem \"\"row\"\"\",c0\n", "\n"));
    try (var workspace = Workspace.open()) {
      var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      var received = ReceivedFile.receive(bytes, workspace.file("original"), CsvLimits.DEFAULT);
      var table =
          TableFile.of(received, ReadingChoices.AUTOMATIC, workspace, CsvLimits.DEFAULT, SETTINGS);
      var profiles = table.profile().columns();

      var sample = read(table, workspace, profiles, 2_000, 42);
      assertThat(sample.numbers()).hasSize(2_000).isSorted().doesNotHaveDuplicates();
      var numbers = (Columns.Numbers) sample.columns().column("n").orElseThrow();
      var kinds = (Columns.Texts) sample.columns().column("premortem \"row\"").orElseThrow();
      for (int i = 0; i < sample.numbers().length; i++) {
        long row = sample.numbers()[i];
        assertThat(numbers.values()[i]).isEqualTo(row);
        assertThat(kinds.values()[i]).isEqualTo(row % 3 == 0 ? null : "k" + row % 5);
      }
      // 200 are expected in each tenth; a binomial strays 5 deviations, 67, once in a million.
      long[] tenths = new long[10];
      Arrays.stream(sample.numbers()).forEach(row -> tenths[(int) ((row - 1) * 10 / ROWS)]++);
      for (long count : tenths) {
        assertThat(count).isBetween(133L, 267L);
      }

      var fewer = read(table, workspace, profiles.subList(1, 2), 2_000, 42);
      assertThat(fewer.numbers()).isEqualTo(sample.numbers());
      var other = read(table, workspace, profiles, 2_000, 43);
      assertThat(other.numbers()).isNotEqualTo(sample.numbers());
      var all = read(table, workspace, profiles, ROWS, 42);
      assertThat(all.numbers()).isEqualTo(IntStream.rangeClosed(1, ROWS).asLongStream().toArray());
    }
  }

  private static RowSample read(
      TableFile table, Workspace workspace, List<ColumnProfile> wanted, int limit, long seed) {
    return RowSample.read(table.parquet(), workspace, ROWS, wanted, limit, seed, SETTINGS);
  }
}
