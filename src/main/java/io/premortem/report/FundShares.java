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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

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

  /**
   * What the fund holds, the newest share first.
   *
   * @param open what it can read now
   * @param waiting what is open but for the NDA, to which nobody of the fund has agreed yet
   */
  public record Held(List<Holding> open, List<Waiting> waiting) {}

  /** A share that waits for a promise, and whose it is. */
  public record Waiting(UUID share, String company) {}

  public Held held() {
    var open = new ArrayList<Holding>();
    var waiting = new ArrayList<Waiting>();
    QuarkusTransaction.requiringNew()
        .call(shares::held)
        .forEach(place -> look(place, open::add, waiting::add));
    return new Held(open, waiting);
  }

  /** What is open now, the newest share first. */
  public List<Holding> all() {
    return held().open();
  }

  /** One of {@link #all}. */
  public Optional<Holding> find(UUID share) {
    var found = new ArrayList<Holding>();
    QuarkusTransaction.requiringNew()
        .call(() -> shares.held(share))
        .ifPresent(place -> look(place, found::add, _ -> {}));
    return found.stream().findFirst();
  }

  private void look(ShareStore.Place place, Consumer<Holding> open, Consumer<Waiting> waiting) {
    scope.run(
        place.tenant(),
        () -> {
          var company = organizations.current().filter(Organization::active);
          var share =
              shares.findByIdOptional(place.share()).filter(row -> row.open(clock.instant()));
          if (company.isEmpty() || share.isEmpty()) {
            return;
          }
          var shown = ShownSnapshots.of(share.get(), reports, signOffs::ready);
          if (promised(share.get(), shown)) {
            open.accept(holding(company.get(), share.get(), shown));
          } else {
            waiting.accept(new Waiting(place.share(), company.get().name()));
          }
        });
  }

  /** Whether somebody of the fund agreed to the NDA for what the share shows now. */
  private boolean promised(ShareEntity share, ShownSnapshots shown) {
    return !share.nda || ndas.acceptedByAnybody(share.id, shown.open().getFirst().id());
  }

  private Holding holding(Organization company, ShareEntity share, ShownSnapshots shown) {
    var report = ShownReport.of(read(shown.open().getFirst().id()), share.disclosure()).report();
    var seen = visits.seen(share.id);
    return new Holding(
        share.id,
        company,
        report,
        movement(report, shown, seen),
        seen.contains(report.number()),
        shown.newer(),
        share.follows,
        share.consent,
        share.createdAt,
        share.expiresAt);
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
