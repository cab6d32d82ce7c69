package io.premortem.dataset.privacy.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Precision and recall of every detector on cells that say what they are. */
class DetectorAccuracyTest {
  private static final Set<PersonalKind> CHECKED =
      EnumSet.of(PersonalKind.RESIDENT_ID, PersonalKind.BANK_CARD, PersonalKind.IBAN);
  private static final long[] SEEDS = {1, 2, 3};

  /** Hits, false alarms, misses, and the names of the columns that false alarms come from. */
  private static final class Score {
    private int hits;
    private int alarms;
    private int misses;
    private final StringBuilder where = new StringBuilder();

    double precision() {
      return (double) hits / (hits + alarms);
    }

    double recall() {
      return (double) hits / (hits + misses);
    }
  }

  private final Map<PersonalKind, Score> scores = new EnumMap<>(PersonalKind.class);
  private int cells;

  @Test
  void findsWhatIsThereAndLittleElse() {
    for (var kind : PersonalKind.values()) {
      scores.put(kind, new Score());
    }
    for (long seed : SEEDS) {
      measure(LabelledCorpus.of(seed));
    }
    print();
    assertThat(cells).isGreaterThanOrEqualTo(10_000);
    scores.forEach(
        (kind, score) -> {
          double least = CHECKED.contains(kind) ? 0.98 : 0.90;
          assertThat(score.hits + score.misses).as("%s: labelled", kind).isGreaterThan(300);
          assertThat(score.precision()).as("%s: precision", kind).isGreaterThanOrEqualTo(least);
          assertThat(score.recall()).as("%s: recall", kind).isGreaterThanOrEqualTo(least);
        });
  }

  private void measure(List<LabelledCorpus.Column> columns) {
    var pairs =
        CoordinateColumns.among(
            columns.stream()
                .map(LabelledCorpus.Column::name)
                .filter(
                    name ->
                        Set.of("lat", "lng", "纬度", "经度", "score", "amount", "embedding")
                            .contains(name))
                .toList());
    for (var column : columns) {
      var scan = new ColumnScan(column.name(), pairs.contains(column.name()));
      column.cells().forEach(cell -> scan.add(cell.text(), 1));
      for (var cell : column.cells()) {
        cells++;
        scores.forEach((kind, score) -> count(score, kind, column, cell, scan));
      }
    }
  }

  private static void count(
      Score score,
      PersonalKind kind,
      LabelledCorpus.Column column,
      LabelledCorpus.Cell cell,
      ColumnScan scan) {
    boolean found = scan.counts(kind, cell.text());
    if (found && cell.kind() == kind) {
      score.hits++;
    } else if (found) {
      score.alarms++;
      score.where.append(" +").append(column.name()).append(':').append(cell.text());
    } else if (cell.kind() == kind) {
      score.misses++;
      score.where.append(" -").append(column.name()).append(':').append(cell.text());
    }
  }

  private void print() {
    var lines =
        scores.entrySet().stream()
            .map(
                entry -> {
                  var s = entry.getValue();
                  return "%-12s labelled %4d  precision %.4f  recall %.4f  %s"
                      .formatted(
                          entry.getKey().id(),
                          s.hits + s.misses,
                          s.precision(),
                          s.recall(),
                          s.where.substring(0, Math.min(200, s.where.length())));
                })
            .collect(Collectors.joining("\n"));
    System.out.println(cells + " cells\n" + lines);
  }
}
