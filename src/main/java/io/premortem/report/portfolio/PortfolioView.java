package io.premortem.report.portfolio;

import io.premortem.report.FundShares;
import io.premortem.report.Holding;
import io.premortem.risk.engine.SimulationResult.SurvivalPoint;
import io.premortem.web.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The portfolio in the language of its reader.
 *
 * @param path of the portfolio
 * @param handle of the fund, for its companies
 * @param all how many positions there are without the query
 * @param digest whether the reader gets the weekly letter
 * @param areas of the likeliest causes, to ask for
 * @param waiting what shows nothing before the fund has agreed to an NDA
 */
record PortfolioView(
    String path,
    String handle,
    int all,
    PortfolioQuery query,
    boolean digest,
    List<Choice> areas,
    List<Row> rows,
    List<FundShares.Waiting> waiting,
    ShocksView shocks) {

  record Choice(String id, String name) {}

  /**
   * @param area of the likeliest cause, for its colour; empty where there is none
   * @param cause its name; empty where there is none
   * @param root chance to have died of it at the root by the horizon
   * @param runway null past the horizon
   * @param movement null for none
   */
  record Row(
      UUID share,
      String company,
      String assessment,
      int number,
      Instant createdAt,
      SurvivalPoint year,
      SurvivalPoint horizon,
      String area,
      String cause,
      double root,
      Integer runway,
      Holding.Movement movement,
      boolean seen,
      boolean newer,
      boolean watched) {

    static Row of(Position position, Language language) {
      var holding = position.holding();
      var report = position.report();
      var cause = position.cause();
      return new Row(
          holding.share(),
          holding.company().name(),
          report.assessment().name(),
          report.number(),
          report.createdAt(),
          position.year(),
          position.horizon(),
          position.area(),
          cause.map(found -> found.name().in(language.locale())).orElse(""),
          cause.map(found -> found.root()).orElse(0.0),
          report.runway().p50(),
          holding.movement(),
          holding.seen(),
          holding.newer(),
          position.watched());
    }
  }

  static PortfolioView of(
      String path,
      String handle,
      Positions.Portfolio portfolio,
      PortfolioQuery query,
      boolean digest,
      double coupling,
      Language language) {
    var all = portfolio.positions();
    return new PortfolioView(
        path,
        handle,
        all.size(),
        query,
        digest,
        areas(all, language),
        query.apply(all).stream().map(position -> Row.of(position, language)).toList(),
        portfolio.waiting(),
        ShocksView.of(Shocks.of(all, coupling), coupling, language));
  }

  /** By name, as the reports call them. */
  private static List<Choice> areas(List<Position> all, Language language) {
    return all.stream()
        .filter(position -> position.cause().isPresent())
        .map(position -> new Choice(position.area(), areaName(position, language)))
        .distinct()
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .toList();
  }

  private static String areaName(Position position, Language language) {
    var area = position.area();
    return position.report().areas().stream()
        .filter(known -> known.id().equals(area))
        .findFirst()
        .map(known -> known.name().in(language.locale()))
        // The plan itself is no area; its cause is called what it is.
        .orElseGet(() -> position.cause().orElseThrow().name().in(language.locale()));
  }
}
