package io.premortem.dataset.ledger.cash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whether 90 % intervals hold the truth as often as they say, on 500 ledgers of known burn. */
class BurnCoverageTest {
  private static final int LEDGERS = 500;
  private static final long SEED = 7_919_001;

  private static final class Count {
    private int ledgers;
    private int burn;
    private int below;
    private int spending;
    private double width;

    private void add(GeneratedLedger ledger, Estimates estimates) {
      ledgers++;
      burn += estimates.burn().excludes(ledger.burn()) ? 0 : 1;
      below += estimates.burn().high() < ledger.burn() ? 1 : 0;
      spending += estimates.spending().excludes(ledger.spending()) ? 0 : 1;
      width += estimates.burn().width() / ledger.spending();
    }

    private double share(int count) {
      return (double) count / ledgers;
    }

    private void print(String name) {
      System.out.printf(
          "%-14s %4d ledgers: burn covered %5.1f %% (interval too low %4.1f %%), spending %5.1f %%,"
              + " mean width %.0f %% of spending%n",
          name,
          ledgers,
          100 * share(burn),
          100 * share(below),
          100 * share(spending),
          100 * width / ledgers);
    }
  }

  @Test
  void holdTheTruth() {
    var random = new Random(SEED);
    Count all = new Count();
    Map<String, Count> groups = new TreeMap<>();
    for (int i = 0; i < LEDGERS; i++) {
      int months = 6 + i % 19;
      boolean cut = i / 19 % 2 == 1;
      GeneratedLedger ledger = GeneratedLedger.of(months, cut, random);
      CashTable table = Books.table(ledger.rows());
      Estimates estimates = Estimates.of(table, null, SEED + i).orElseThrow();
      all.add(ledger, estimates);
      String size = months < 9 ? " 6 to 8" : months < 12 ? " 9 to 11" : "12 to 24";
      groups.computeIfAbsent(size + " months", _ -> new Count()).add(ledger, estimates);
      groups
          .computeIfAbsent(cut ? "cut ends" : "whole ends", _ -> new Count())
          .add(ledger, estimates);
    }
    groups.forEach((name, count) -> count.print(name));
    all.print("all");
    assertThat(all.share(all.burn)).isBetween(0.88, 0.97);
    assertThat(all.share(all.spending)).isGreaterThanOrEqualTo(0.86);
    assertThat(groups.values()).allSatisfy(g -> assertThat(g.share(g.burn)).isGreaterThan(0.85));
  }
}
