package io.premortem.report;

import io.premortem.report.disclosure.ShownReport;
import io.premortem.report.nda.Ndas;
import io.premortem.report.signoff.SignOffs;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import io.premortem.tenancy.TenantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What companies share with the current tenant, a fund. Which shares it holds the fund sees itself;
 * what they show is read as the company, one after the other, so call it outside a transaction.
 */
@ApplicationScoped
public class FundShares {
  private final ShareStore shares;
  private final ReportStore reports;
  private final VisitStore visits;
  private final SignOffs signOffs;
  private final Ndas ndas;
  private final ReportJson json;
  private final Organizations organizations;
  private final TenantScope scope;
  private final Clock clock;

  FundShares(
      ShareStore shares,
      ReportStore reports,
      VisitStore visits,
      SignOffs signOffs,
      Ndas ndas,
      ReportJson json,
      Organizations organizations,
      TenantScope scope,
      Clock clock) {
    this.shares = shares;
    this.reports = reports;
    this.visits = visits;
    this.signOffs = signOffs;
    this.ndas = ndas;
    this.json = json;
    this.organizations = organizations;
    this.scope = scope;
    this.clock = clock;
  }

  /** What is open now, the newest share first. */
  public List<Holding> all() {
    return QuarkusTransaction.requiringNew().call(shares::held).stream()
        .map(this::holding)
        .flatMap(Optional::stream)
        .toList();
  }

  /** What is open but for the NDA, to which nobody of the fund has agreed yet. */
  public List<Waiting> waiting() {
    return QuarkusTransaction.requiringNew().call(shares::held).stream()
        .map(this::waiting)
        .flatMap(Optional::stream)
        .toList();
  }

  /** A share that waits for a promise, and whose it is. */
  public record Waiting(UUID share, String company) {}

  private Optional<Waiting> waiting(ShareStore.Place place) {
    return scope.call(
        place.tenant(),
        () ->
            shares
                .findByIdOptional(place.share())
                .filter(row -> row.open(clock.instant()))
                .filter(row -> !promised(row, shown(row)))
                .flatMap(row -> organizations.current().filter(Organization::active))
                .map(company -> new Waiting(place.share(), company.name())));
  }

  /** One of {@link #all}. */
  public Optional<Holding> find(UUID share) {
    return QuarkusTransaction.requiringNew().call(() -> shares.held(share)).flatMap(this::holding);
  }

  private Optional<Holding> holding(ShareStore.Place place) {
    return scope.call(
        place.tenant(),
        () -> {
          var company = organizations.current().filter(Organization::active);
          var share =
              shares.findByIdOptional(place.share()).filter(row -> row.open(clock.instant()));
          return company.flatMap(found -> share.flatMap(row -> holding(found, row, shown(row))));
        });
  }

  /** Whether somebody of the fund agreed to the NDA for what the share shows now. */
  private boolean promised(ShareEntity share, ShownSnapshots shown) {
    return !share.nda || ndas.acceptedByAnybody(share.id, shown.open().getFirst().id());
  }

  private ShownSnapshots shown(ShareEntity share) {
    return ShownSnapshots.of(share, reports, signOffs::ready);
  }

  /** Empty while it waits for a promise. */
  private Optional<Holding> holding(Organization company, ShareEntity share, ShownSnapshots shown) {
    if (!promised(share, shown)) {
      return Optional.empty();
    }
    var report = ShownReport.of(read(shown.open().getFirst().id()), share.disclosure()).report();
    var seen = visits.seen(share.id);
    return Optional.of(
        new Holding(
            share.id,
            company,
            report,
            movement(report, shown, seen),
            seen.contains(report.number()),
            shown.newer(),
            share.follows,
            share.consent,
            share.createdAt,
            share.expiresAt));
  }

  private Holding.Movement movement(Report report, ShownSnapshots shown, Set<Integer> seen) {
    return shown.open().stream()
        .filter(snapshot -> snapshot.number() < report.number() && seen.contains(snapshot.number()))
        .findFirst()
        .map(snapshot -> Holding.Movement.between(read(snapshot.id()), report))
        .orElseGet(() -> Holding.Movement.told(report));
  }

  private Report read(UUID report) {
    return json.read(reports.findById(report).body);
  }
}
