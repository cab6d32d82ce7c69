package io.premortem.report.portfolio;

import io.premortem.identity.KeyScope;
import io.premortem.identity.OpenToKeys;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.report.Holding;
import io.premortem.report.coupling.Toll;
import io.premortem.risk.engine.SimulationResult.SurvivalPoint;
import io.premortem.risk.knowledge.Text;
import io.premortem.web.Language;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A fund's portfolio, for machines. */
@Path("/api/v1/o/{org}/portfolio")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Permission.VIEW)
public class PortfolioApi {

  /**
   * A company's report.
   *
   * @param survival12 in twelve months, or at the horizon where that is nearer
   * @param survival at the horizon
   * @param cause the likeliest root; null for a report that names none
   * @param runway median month in which the cash runs out; null past the horizon
   * @param movement since the last snapshot that the fund saw, or else the one before; null for
   *     none
   * @param seen whether somebody of the fund has opened this snapshot
   * @param newer whether there is a newer one that is not shared
   */
  public record Item(
      UUID share,
      String company,
      String assessment,
      int number,
      Instant createdAt,
      SurvivalPoint survival12,
      SurvivalPoint survival,
      Cause cause,
      Integer runway,
      Movement movement,
      boolean seen,
      boolean newer,
      boolean follows,
      boolean consent,
      boolean watched,
      Instant expiresAt) {}

  /**
   * @param root chance to have died of it at the root by the horizon
   */
  public record Cause(String id, String area, Text name, double root) {}

  /** As {@link Holding.Movement}, with the difference. */
  public record Movement(int number, int month, double from, double to, double delta) {}

  public record Items(List<Item> items) {}

  /**
   * All companies that consented, together, in twelve months.
   *
   * @param missing how many more must consent; while above 0 the rest is null
   * @param expected number of companies gone
   * @param atLeast chance that at least k are gone, k from 0
   * @param independent the same without coupling
   */
  public record Together(
      int companies,
      int missing,
      double coupling,
      Double expected,
      List<Double> atLeast,
      List<Double> independent,
      Shocks.Lead cause) {}

  private final Positions positions;
  private final Language language;

  PortfolioApi(Positions positions, Language language) {
    this.positions = positions;
    this.language = language;
  }

  @GET
  @OpenToKeys(KeyScope.READ_REPORTS)
  public Items list(@BeanParam PortfolioQuery query) {
    return new Items(query.apply(positions.all()).stream().map(PortfolioApi::item).toList());
  }

  /**
   * @param coupling standard deviation of the logarithm of the shared shock, 0 to 3; 0.3 by default
   */
  @GET
  @Path("shocks")
  @OpenToKeys(KeyScope.READ_REPORTS)
  public Together shocks(@QueryParam("coupling") String coupling) {
    double strength = Coupling.of(coupling, language);
    var shocks = Shocks.of(positions.all(), strength);
    return shocks.missing() > 0
        ? new Together(shocks.companies(), shocks.missing(), strength, null, null, null, null)
        : new Together(
            shocks.companies(),
            0,
            strength,
            shocks.independent().mean(),
            tail(shocks.coupled()),
            tail(shocks.independent()),
            shocks.cause());
  }

  private static List<Double> tail(Toll toll) {
    return IntStream.rangeClosed(0, toll.companies()).mapToObj(toll::atLeast).toList();
  }

  private static Item item(Position position) {
    var holding = position.holding();
    var report = position.report();
    return new Item(
        holding.share(),
        holding.company().name(),
        report.assessment().name(),
        report.number(),
        report.createdAt(),
        position.year(),
        position.horizon(),
        position
            .cause()
            .map(c -> new Cause(c.id(), Position.area(c), c.name(), c.root()))
            .orElse(null),
        report.runway().p50(),
        movement(holding.movement()),
        holding.seen(),
        holding.newer(),
        holding.follows(),
        holding.consent(),
        position.watched(),
        holding.expiresAt());
  }

  private static Movement movement(Holding.Movement movement) {
    return movement == null
        ? null
        : new Movement(
            movement.number(), movement.month(), movement.from(), movement.to(), movement.delta());
  }
}
