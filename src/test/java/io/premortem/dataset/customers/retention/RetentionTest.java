package io.premortem.dataset.customers.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.premortem.dataset.customers.retention.SubscriptionRows.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables small enough to count by hand. */
class RetentionTest {

  /** Ana stays, Bo leaves in April, Cy pays late once, Di pays each quarter. */
  private static Tables four() {
    return new Tables()
        .pays("Ana", 100, 1, 2, 3, 4, 5, 6, 7, 8)
        .pays("Bo", 50, 1, 2, 3)
        .pays("Cy", 200, 2, 3, 4, 6, 7, 8)
        .pays("Di", 300, 1, 4, 7);
  }

  @Test
  void countsWhoLeavesAndWhoCould() {
    var retention = Retention.of(four().invoices(), Tables.TODAY);
    assertThat(retention.firstMonth()).isEqualTo("2025-01");
    assertThat(retention.lastMonth()).isEqualTo("2025-08");
    assertThat(retention.certainMonth()).isEqualTo("2025-07");
    assertThat(retention.interval()).isEqualTo(1);
    assertThat(retention.customers()).isEqualTo(4);
    assertThat(retention.active()).isEqualTo(3);
    var churn = retention.churn();
    // Ana 6, Bo 3, Cy 5 months until July; Di 5 until June, for a quarter may be late until August.
    assertThat(churn.all().left()).isEqualTo(1);
    assertThat(churn.all().atRisk()).isEqualTo(19);
    assertThat(churn.all().rate().value()).isEqualTo(1.0 / 19);
    assertThat(churn.all().rate().low()).isCloseTo(0.051293 / 19, within(1e-6));
    assertThat(churn.all().rate().high()).isCloseTo(4.743865 / 19, within(1e-6));
    assertThat(churn.months())
        .extracting(ChurnRate::atRisk)
        .containsExactly(3L, 4L, 4L, 3L, 3L, 2L);
    assertThat(churn.months()).extracting(ChurnRate::left).containsExactly(0L, 0L, 1L, 0L, 0L, 0L);
    assertThat(churn.months().get(2).month()).isEqualTo("2025-04");
  }

  @Test
  void followsCohorts() {
    var cohorts = Retention.of(four().invoices(), Tables.TODAY).cohorts();
    assertThat(cohorts).extracting(Cohort::label).containsExactly("2025-01", "2025-02");
    assertThat(cohorts.getFirst().size()).isEqualTo(3);
    assertThat(cohorts.getFirst().cells())
        .extracting(Cohort.Cell::of)
        .containsExactly(3L, 3L, 3L, 3L, 3L, 3L, 2L);
    assertThat(cohorts.getFirst().cells())
        .extracting(Cohort.Cell::stayed)
        .containsExactly(3L, 3L, 3L, 2L, 2L, 2L, 1L);
    assertThat(cohorts.get(1).cells()).hasSize(6).allMatch(cell -> cell.stayed() == 1);
    assertThat(cohorts.getFirst().at(3).share()).isEqualTo(Wilson.interval(2, 3, Estimate.Z90));
    assertThat(cohorts.getFirst().at(7)).isNull();
  }

  @Test
  void estimatesSurvival() {
    var retention = Retention.of(four().invoices(), Tables.TODAY);
    assertThat(retention.survival())
        .extracting(SurvivalPoint::survival)
        .containsExactly(1.0, 1.0, 1.0, 0.75, 0.75, 0.75, 0.75);
    assertThat(retention.medianMonths()).isNull();
  }

  @Test
  void weighsTheLargest() {
    var concentration = Retention.of(four().invoices(), Tables.TODAY).concentration();
    assertThat(concentration.months()).isEqualTo(8);
    assertThat(concentration.customers()).isEqualTo(4);
    assertThat(concentration.revenue()).isEqualTo(3050);
    assertThat(concentration.largest()).isEqualTo(1200.0 / 3050);
    assertThat(concentration.topFive()).isCloseTo(1, within(1e-12));
    double hhi = (1200.0 * 1200 + 900.0 * 900 + 800.0 * 800 + 150.0 * 150) / (3050.0 * 3050);
    assertThat(concentration.hhi()).isCloseTo(hhi, within(1e-12));
    assertThat(concentration.effective()).isCloseTo(1 / hhi, within(1e-12));
    assertThat(concentration.top())
        .extracting(Concentration.Holding::customer)
        .containsExactly("Cy", "Di", "Ana", "Bo");
  }

  @Test
  void followsRevenue() {
    var table = new Tables();
    for (int i = 0; i < 9; i++) {
      table.pays("same-" + i, 100, 1, 2, 3, 4, 5, 6, 7, 8);
    }
    table
        .pays("grows", 100, 1, 2, 3, 4)
        .pays("grows", 200, 5, 6, 7, 8)
        .pays("leaves", 100, 1, 2, 3);
    var revenue = Retention.of(table.invoices(), Tables.TODAY).revenue();
    // Nine of six steps of 100; four of 100 and two of 200; three of 100 of which two are kept.
    assertThat(revenue.customers()).isEqualTo(11);
    assertThat(revenue.gross().value()).isCloseTo(6400.0 / 6500, within(1e-12));
    assertThat(revenue.net().value()).isCloseTo(6500.0 / 6500, within(1e-12));
    assertThat(revenue.gross().low()).isLessThan(revenue.gross().value());
    assertThat(revenue.net().high()).isGreaterThan(1);
    assertThat(revenue.yearGross()).isNull();
    assertThat(Retention.of(four().invoices(), Tables.TODAY).revenue()).isNull();
  }

  @Test
  void doesNotTakeNoLossSoFarForCertainty() {
    var table = new Tables();
    for (int i = 0; i < 12; i++) {
      table.pays("same-" + i, 100 + i, 1, 2, 3, 4, 5, 6, 7, 8);
    }
    var retention = Retention.of(table.invoices(), Tables.TODAY);
    assertThat(retention.churn().all().rate().value()).isZero();
    assertThat(retention.churn().all().rate().high()).isCloseTo(2.99573 / 72, within(1e-6));
    assertThat(retention.revenue().gross().low()).isCloseTo(1 - 2.99573 / 72, within(1e-6));
  }

  @Test
  void takesALongPauseForLeavingAndComingBack() {
    var table = four().pays("Eve", 10, 1, 2, 3, 7, 8);
    var retention = Retention.of(table.invoices(), Tables.TODAY);
    assertThat(retention.churn().all().left()).isEqualTo(2);
    assertThat(retention.notes()).contains(new Note(Note.Kind.CUSTOMERS_RETURNED, 1));
    assertThat(retention.cohorts().getFirst().cells())
        .extracting(Cohort.Cell::stayed)
        .containsExactly(4L, 4L, 4L, 2L, 2L, 2L, 2L);
  }

  @Test
  void waitsForAnAnnualPaymentUntilItIsHalfAYearLate() {
    var table = four();
    for (int year = 2021; year <= 2024; year++) {
      table.row("Ann", year + "-03-05", null, 1200, State.UNKNOWN);
    }
    // Due in March 2025; by August five months have passed and it may still come.
    var history = Invoices.history(table.invoices(), Tables.TODAY);
    var ann = history.customers().getLast();
    assertThat(ann.certain()).isEqualTo(Days.month(Tables.day("2025-01-01")));
    assertThat(ann.spells())
        .containsExactly(new Spell(Days.month(Tables.day("2021-03-01")), ann.certain(), false));
    assertThat(ann.rate(Days.month(Tables.day("2022-07-01")))).isEqualTo(100);
    table.pays("Fin", 1, 9, 10, 11, 12);
    var later = Invoices.history(table.invoices(), Tables.TODAY).customers().get(4);
    assertThat(later.certain()).isEqualTo(Days.month(Tables.day("2025-05-01")));
    assertThat(later.spells().getLast().end()).isEqualTo(Days.month(Tables.day("2025-03-01")));
    assertThat(later.spells().getLast().left()).isTrue();
  }

  @Test
  void leavesATornLastMonthOut() {
    var table = new Tables();
    for (int month = 1; month <= 6; month++) {
      table.row("Ana", "2025-0" + month + "-03", null, 1, State.UNKNOWN);
      table.row("Bo", "2025-0" + month + "-27", null, 1, State.UNKNOWN);
    }
    table.row("Ana", "2025-07-03", null, 1, State.UNKNOWN);
    var retention = Retention.of(table.invoices(), Tables.TODAY);
    assertThat(retention.lastMonth()).isEqualTo("2025-06");
    assertThat(retention.notes()).contains(new Note(Note.Kind.ROWS_IN_TORN_MONTH, 1));
  }

  @Test
  void leavesUnusableRowsOutAndSaysSo() {
    var table =
        four()
            .row(" ", "2025-03-01", null, 5, State.UNKNOWN)
            .row("Ana", "no date", null, 5, State.UNKNOWN)
            .row("Ana", "2025-03-01", null, Double.NaN, State.UNKNOWN)
            .row("Ana", "2026-02-01", null, 5, State.UNKNOWN)
            .row("Ana", "2025-03-07", null, -20, State.UNKNOWN);
    var retention = Retention.of(table.invoices(), Tables.TODAY);
    assertThat(retention.notes())
        .contains(
            new Note(Note.Kind.ROWS_LEFT_OUT, 3),
            new Note(Note.Kind.ROWS_IN_FUTURE, 1),
            new Note(Note.Kind.ROWS_CREDIT, 1));
    assertThat(retention.concentration().revenue()).isEqualTo(3030);
    assertThat(retention.churn().all().atRisk()).isEqualTo(19);
  }

  @Test
  void saysNothingWhereNothingCanBeTold() {
    assertThat(Retention.of(new Tables().invoices(), Tables.TODAY)).isNull();
    assertThat(Retention.of(new Tables().pays("Ana", 1, 3, 4).invoices(), Tables.TODAY)).isNull();
  }

  @Test
  void readsSubscriptions() {
    var table =
        new Tables()
            .contract("Ana", "2025-01-10", null, 100)
            .contract("Bo", "2025-01-15", "2025-04-14", 50)
            .contract("Cy", "2025-02-01", "2025-03-31", 30)
            .contract("Cy", "2025-04-01", null, 40)
            .contract("Di", "2025-03-01", "2026-12-31", 10)
            .contract("Eve", "2025-05-01", "2025-05-20", 10)
            .contract("Fay", "2025-06-30", null, 10)
            .contract("Bad", "2025-06-30", "2025-06-01", 10)
            .row("Gus", "2025-02-01", null, 10, State.ENDED)
            .row("Hal", "2025-02-01", "2025-04-01", 10, State.ACTIVE);
    var retention = Retention.of(table.subscriptions(), Tables.TODAY);
    assertThat(retention.lastMonth()).isEqualTo("2025-06");
    assertThat(retention.customers()).isEqualTo(7);
    // Bo leaves in April after 3 months, Eve in June after 1; the rest are at risk until June.
    assertThat(retention.churn().all().left()).isEqualTo(2);
    assertThat(retention.churn().all().atRisk()).isEqualTo(5 + 3 + 4 + 3 + 1 + 0 + 4);
    assertThat(retention.notes())
        .contains(new Note(Note.Kind.ROWS_END_FIRST, 1), new Note(Note.Kind.ROWS_ENDED_UNDATED, 1));
    // Six months of 100; three of 50; two of 30 and three of 40; four of 10; one; one; five.
    assertThat(retention.concentration().revenue())
        .isEqualTo(600 + 150 + 60 + 120 + 40 + 10 + 10 + 50);
    assertThat(retention.interval()).isZero();
  }

  @Test
  void readsDays() {
    assertThat(List.of("2025-03-31", "2025-03-31T12:00:00"))
        .allMatch(text -> Days.parse(text) == 20178);
    assertThat(List.of("2025-13-01", "x", "", "20250301", "2025-03", "0001-01-01", "abcd-ef-gh"))
        .allMatch(text -> Days.parse(text) == Days.NONE);
    assertThat(Days.parse(null)).isEqualTo(Days.NONE);
  }

  @Test
  void aMillionRowsAreNotTooMany() {
    var random = new java.util.SplittableRandom(3);
    int rows = 1_000_000;
    String[] customers = new String[rows];
    int[] days = new int[rows];
    double[] amounts = new double[rows];
    for (int row = 0; row < rows; row++) {
      customers[row] = "c" + random.nextInt(100_000);
      days[row] = 19_723 + random.nextInt(640);
      amounts[row] = 1 + row % 97;
    }
    var retention = Retention.of(new InvoiceRows(customers, days, amounts), Tables.TODAY);
    assertThat(retention.customers()).isGreaterThan(99_000);
    assertThat(retention.churn().all().atRisk()).isGreaterThan(100_000);
    assertThat(retention.concentration().effective()).isGreaterThan(50_000);
  }

  @Test
  void groupsManyCohortsIntoQuartersAndYears() {
    assertThat(labels(2023, 36)).hasSize(12).contains("2023-Q1", "2025-Q4");
    assertThat(labels(2018, 96))
        .containsExactly("2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025");
  }

  private static List<String> labels(int year, int months) {
    var table = new Tables();
    for (int i = 0; i < months; i++) {
      var start = java.time.LocalDate.of(year, 1, 20).plusMonths(i).toString();
      table.contract("c" + i, start, null, 1);
    }
    return Retention.of(table.subscriptions(), Tables.TODAY).cohorts().stream()
        .map(Cohort::label)
        .toList();
  }
}
