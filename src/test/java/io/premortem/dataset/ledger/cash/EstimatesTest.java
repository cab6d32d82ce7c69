package io.premortem.dataset.ledger.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EstimatesTest {
  private static final long SEED = 5;

  private static CashTable monthly(int months, IntToDoubleFunction out, IntToDoubleFunction in) {
    List<GeneratedLedger.Row> rows = new ArrayList<>();
    for (int m = 0; m < months; m++) {
      LocalDate day = YearMonth.of(2024, 3).plusMonths(m).atDay(1);
      rows.add(new GeneratedLedger.Row(day, "Salary", -out.applyAsDouble(m)));
      rows.add(new GeneratedLedger.Row(day, "Sales", in.applyAsDouble(m)));
    }
    return Books.table(rows);
  }

  private static Estimates of(CashTable table, Double cash) {
    return Estimates.of(table, cash, SEED).orElseThrow();
  }

  @Test
  void aConstantLedgerIsKnownExactly() {
    Estimates estimates = of(monthly(8, _ -> 100, _ -> 40), 600.0);
    assertThat(estimates.burn()).isEqualTo(new Estimate(60, 60, 60));
    assertThat(estimates.spending().value()).isCloseTo(100, within(1e-9));
    assertThat(estimates.volatility()).isEqualTo(new Estimate(0, 0, 0));
    // 600 − 60·10 is exactly zero, which is alive.
    assertThat(estimates.runway()).isEqualTo(new Runway(11, 11, 11));
    assertThat(estimates.spendingGrowth().value()).isCloseTo(0, within(1e-9));
  }

  /** Burns 50, 70, 60, 80: mean 65, sd √(500/3), standard error half of it. */
  @Test
  void fourMonthsByHand() {
    double[] out = {50, 70, 60, 80};
    Estimates estimates = of(monthly(4, m -> out[m], _ -> 0), null);
    double se = Math.sqrt(500.0 / 3) / 2;
    assertThat(estimates.burn().value()).isEqualTo(65);
    assertThat(estimates.burn().high() - 65).isBetween(1.25 * 2.353 * se, 2.5 * 1.25 * 2.353 * se);
    assertThat(65 - estimates.burn().low()).isBetween(1.25 * 2.353 * se, 2.5 * 1.25 * 2.353 * se);
    assertThat(estimates.volatility().value()).isCloseTo(2 * se, within(1e-9));
    assertThat(estimates.revenue()).isEqualTo(new Estimate(0, 0, 0));
    assertThat(estimates.revenueGrowth()).isNull();
    assertThat(estimates.runway()).isNull();
  }

  @Test
  void restsOnTheLastTwelveMonths() {
    Estimates estimates = of(monthly(20, m -> m < 8 ? 1000 : 100, _ -> 0), null);
    assertThat(estimates.months()).isEqualTo(12);
    assertThat(estimates.first()).isEqualTo(YearMonth.of(2024, 11));
    assertThat(estimates.burn().value()).isEqualTo(100);
  }

  @Test
  void clearGrowthLeadsToTheNextMonth() {
    Estimates estimates =
        of(monthly(12, m -> 100 * Math.pow(1.05, m) * (1 + 0.01 * (m % 3 - 1)), _ -> 0), null);
    assertThat(estimates.spendingGrowth().low()).isBetween(0.03, 0.05);
    assertThat(estimates.spendingGrowth().high()).isBetween(0.05, 0.07);
    assertThat(estimates.spendingNext().value()).isCloseTo(100 * Math.pow(1.05, 12), within(3.0));
    assertThat(estimates.spending().value()).isLessThan(140);
  }

  @Test
  void growthThatNobodyCanTellIsNotGiven() {
    double[] out = {20, 300, 40, 500, 10, 200};
    Estimates estimates = of(monthly(6, m -> out[m], _ -> 0), null);
    assertThat(estimates.spendingGrowth()).isNull();
    assertThat(estimates.spendingNext()).isEqualTo(estimates.spending());
  }

  @Test
  void aCompanyThatEarnsHasNoEnd() {
    assertThat(of(monthly(6, _ -> 10, _ -> 20), 5.0).runway())
        .isEqualTo(new Runway(null, null, null));
  }

  @Property(tries = 20)
  void theOrderOfRowsDoesNotMatter(@ForAll long seed) {
    var ledger = GeneratedLedger.of(9, true, new Random(seed));
    List<GeneratedLedger.Row> shuffled = new ArrayList<>(ledger.rows());
    Collections.shuffle(shuffled, new Random(seed + 1));
    assertThat(Books.table(shuffled)).isEqualTo(Books.table(ledger.rows()));
    assertThat(of(Books.table(shuffled), 9e5)).isEqualTo(of(Books.table(ledger.rows()), 9e5));
  }

  @Property(tries = 20)
  void splittingAPaymentChangesNothing(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int part) {
    var ledger = GeneratedLedger.of(7, false, new Random(seed));
    List<GeneratedLedger.Row> split = new ArrayList<>();
    for (var row : ledger.rows()) {
      double some = Math.round(row.amount() * part * 10) / 100.0;
      var rest =
          java.math.BigDecimal.valueOf(row.amount()).subtract(java.math.BigDecimal.valueOf(some));
      split.add(new GeneratedLedger.Row(row.day(), row.description(), some));
      split.add(new GeneratedLedger.Row(row.day(), row.description(), rest.doubleValue()));
    }
    assertThat(of(Books.table(split), 9e5)).isEqualTo(of(Books.table(ledger.rows()), 9e5));
  }

  @Property(tries = 20)
  void scalingAmountsScalesBurn(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
    var ledger = GeneratedLedger.of(10, false, new Random(seed));
    var scaled =
        ledger.rows().stream()
            .map(r -> new GeneratedLedger.Row(r.day(), r.description(), r.amount() * factor))
            .toList();
    Estimates plain = of(Books.table(ledger.rows()), null);
    Estimates times = of(Books.table(scaled), null);
    assertThat(times.burn().value()).isCloseTo(plain.burn().value() * factor, near(factor));
    assertThat(times.burn().low()).isCloseTo(plain.burn().low() * factor, near(factor));
    assertThat(times.burn().high()).isCloseTo(plain.burn().high() * factor, near(factor));
    assertThat(times.spending().high()).isCloseTo(plain.spending().high() * factor, near(factor));
  }

  private static org.assertj.core.data.Offset<Double> near(double factor) {
    return within(1e-3 * factor);
  }
}
