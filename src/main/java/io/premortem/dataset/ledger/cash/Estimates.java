package io.premortem.dataset.ledger.cash;

import io.premortem.dataset.ledger.cash.CashTable.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What a ledger says of a company's money, per month, in the ledger's currency, each with its 90 %
 * interval. All rest on the window: the last {@value #WINDOW} months that count.
 *
 * @param months in the window
 * @param first of the window
 * @param last of the window
 * @param burn mean net burn: cash out less cash in, money of investors, lenders and grants apart
 * @param spending mean cash out
 * @param revenue mean cash in, the same apart
 * @param spendingGrowth compound, 0.02 for 2 %; null when too uncertain to say
 * @param revenueGrowth likewise
 * @param spendingNext in the month after the window: along the growth when that is clearly not 0,
 *     else the mean
 * @param revenueNext likewise
 * @param volatility standard deviation of net burn between months
 * @param runway null when there is no balance
 */
public record Estimates(
    int months,
    YearMonth first,
    YearMonth last,
    Estimate burn,
    Estimate spending,
    Estimate revenue,
    Estimate spendingGrowth,
    Estimate revenueGrowth,
    Estimate spendingNext,
    Estimate revenueNext,
    Estimate volatility,
    Runway runway) {

  /** Fewer months than this give no interval worth the name. */
  public static final int FEWEST = 4;

  /** A year holds each yearly payment once; what is older tells of another company. */
  public static final int WINDOW = 12;

  /** Growth known worse than this says less than a founder's guess; judgement. */
  static final double WIDEST_GROWTH = 0.1;

  /** Empty when fewer than {@value #FEWEST} months count. */
  public static Optional<Estimates> of(CashTable table, Double cash, long seed) {
    List<Month> counted = table.counted();
    if (counted.size() < FEWEST) {
      return Optional.empty();
    }
    var window = counted.subList(Math.max(0, counted.size() - WINDOW), counted.size());
    return Optional.of(new Window(window, seed).estimates(cash));
  }

  private record Window(List<Month> months, long seed) {

    Estimates estimates(Double cash) {
      Series burns = new Series(values(Month::burn));
      var burn = bootstrap(1).interval(burns::mean, 1);
      Flow spending = new Flow(Month::out, 2);
      Flow revenue = new Flow(Month::in, 4);
      return new Estimates(
          months.size(),
          months.getFirst().month(),
          months.getLast().month(),
          burn.estimate(),
          flow(spending),
          flow(revenue),
          growth(spending).orElse(null),
          growth(revenue).orElse(null),
          next(spending),
          next(revenue),
          bootstrap(6).interval(burns::logDeviation, 1).estimate().map(Math::exp),
          cash == null ? null : Runway.of(cash, burns, months.size(), burn, seed + 7));
    }

    /**
     * @param stream keeps the random numbers of different figures apart
     */
    private record Flow(ToDoubleFunction<Month> of, int stream) {}

    private Estimate flow(Flow flow) {
      Series series = new Series(values(flow.of()));
      return series.mean() == 0
          ? Estimate.exact(0)
          : bootstrap(flow.stream()).interval(series::logMean, 1).estimate().map(Math::exp);
    }

    private Optional<Estimate> growth(Flow flow) {
      return trend(flow)
          .map(trend -> bootstrap(flow.stream() + 1).interval(trend::slope, 2).estimate())
          .filter(slope -> Double.isFinite(slope.value()))
          .map(slope -> slope.map(Math::expm1))
          .filter(growth -> growth.width() <= WIDEST_GROWTH);
    }

    private Estimate next(Flow flow) {
      double time = times()[months.size() - 1] + 1;
      return growth(flow)
          .filter(growth -> growth.excludes(0))
          .flatMap(_ -> trend(flow))
          .map(
              trend ->
                  bootstrap(flow.stream() + 1)
                      .interval(drawn -> trend.level(drawn, time), 2)
                      .estimate()
                      .map(Math::exp))
          .orElseGet(() -> flow(flow));
    }

    private Optional<Trend> trend(Flow flow) {
      double[] values = values(flow.of());
      return new Series(values).mean() > 0
          ? Optional.of(new Trend(values, times()))
          : Optional.empty();
    }

    private Bootstrap bootstrap(int stream) {
      return new Bootstrap(months.size(), seed + stream);
    }

    private double[] values(ToDoubleFunction<Month> of) {
      return months.stream().mapToDouble(of).toArray();
    }

    private double[] times() {
      var start = months.getFirst().month();
      return months.stream()
          .mapToDouble(month -> start.until(month.month(), java.time.temporal.ChronoUnit.MONTHS))
          .toArray();
    }
  }
}
