package io.premortem.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleFilesTest {

  @Test
  void shippedFilesAreTheGeneratedOnes() throws Exception {
    assertThat(Files.readAllBytes(SampleFiles.FOLDER.resolve("article.csv")))
        .isEqualTo(SampleFiles.bytes(SampleFiles.article()));
    assertThat(Files.readAllBytes(SampleFiles.FOLDER.resolve("ledger.csv")))
        .isEqualTo(SampleFiles.bytes(SampleFiles.ledger()));
  }

  /** A nearest-centre rule, fitted on even rows, is far better than chance on odd ones. */
  @Test
  void theArticleShapeCanBeLearned() {
    var rows = SampleFiles.article().stream().skip(1).map(line -> line.split(",")).toList();
    assertThat(rows).hasSize(100).allMatch(row -> row.length == 11);
    double[][] sums = new double[10][10];
    int[] counts = new int[10];
    for (int r = 0; r < rows.size(); r += 2) {
      int label = Integer.parseInt(rows.get(r)[10]);
      counts[label]++;
      for (int i = 0; i < 10; i++) {
        sums[label][i] += Double.parseDouble(rows.get(r)[i]);
      }
    }
    int right = 0;
    for (int r = 1; r < rows.size(); r += 2) {
      right += nearest(rows.get(r), sums, counts) == Integer.parseInt(rows.get(r)[10]) ? 1 : 0;
    }
    assertThat(right).isGreaterThan(35);
  }

  @Test
  void theLedgerAddsUp() {
    var rows = SampleFiles.ledger().stream().skip(1).map(line -> line.split(",")).toList();
    Set<String> months =
        rows.stream().map(row -> row[0].substring(0, 7)).collect(Collectors.toSet());
    assertThat(months).hasSize(24);
    double balance = 850_000;
    for (String[] row : rows) {
      balance += Double.parseDouble(row[3]);
      assertThat(Double.parseDouble(row[4]))
          .isCloseTo(balance, org.assertj.core.data.Offset.offset(0.006));
      assertThat(balance).isPositive();
    }
  }

  private static int nearest(String[] row, double[][] sums, int[] counts) {
    int best = -1;
    double bestDistance = Double.MAX_VALUE;
    for (int label = 0; label < 10; label++) {
      double distance = 0;
      for (int i = 0; i < 10; i++) {
        double d = Double.parseDouble(row[i]) - sums[label][i] / Math.max(1, counts[label]);
        distance += d * d;
      }
      if (distance < bestDistance) {
        bestDistance = distance;
        best = label;
      }
    }
    return best;
  }
}
