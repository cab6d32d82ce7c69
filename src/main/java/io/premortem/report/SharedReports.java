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
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reports as those see them who hold a share: strangers with a link, and funds. */
@ApplicationScoped
class SharedReports {
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final ShareStore shares;
  private final VisitStore visits;
  private final Reports reports;
  private final ReportStore store;
  private final Seals seals;
  private final Ndas ndas;
  private final SignOffs signOffs;
  private final ShareTickets tickets;
  private final Organizations organizations;
  private final TenantScope scope;
  private final Clock clock;

  SharedReports(
      ShareStore shares,
      VisitStore visits,
      Reports reports,
      ReportStore store,
      Seals seals,
      Ndas ndas,
      SignOffs signOffs,
      ShareTickets tickets,
      Organizations organizations,
      TenantScope scope,
      Clock clock) {
    this.shares = shares;
    this.visits = visits;
    this.reports = reports;
    this.store = store;
    this.seals = seals;
    this.ndas = ndas;
    this.signOffs = signOffs;
    this.tickets = tickets;
    this.organizations = organizations;
    this.scope = scope;
    this.clock = clock;
  }

  /** Whose link it is; empty for a token of no link. */
  Optional<ShareStore.Place> place(String token) {
    return TOKEN.matcher(token).matches()
        ? QuarkusTransaction.requiringNew().call(() -> shares.announced(Hashes.sha256(token)))
        : Optional.empty();
  }

  /** Opens a link and records the visit. */
  SharedReport open(String token, Guest guest) {
    return at(place(token), guest, VisitStore.OPENED);
  }

  /** Whose share it is that the current tenant, a fund, holds; empty if it holds none such. */
  Optional<ShareStore.Place> held(UUID share) {
    return QuarkusTransaction.requiringNew().call(() -> shares.held(share));
  }

  /** Opens what the current tenant, a fund, holds, and records the visit. */
  SharedReport openHeld(UUID share, Guest guest) {
    return at(held(share), guest, VisitStore.OPENED);
  }

  /**
   * What stands behind a share for this guest.
   *
   * @param visit what to record of it where it opens; null for nothing
   */
  SharedReport at(Optional<ShareStore.Place> place, Guest guest, String visit) {
    return place
        .map(found -> scope.call(found.tenant(), () -> look(found.share(), guest, visit)))
        .orElseGet(SharedReport.Unknown::new);
  }

  /** What the gate of the current tenant's link asks for. */
  SharedReport.Gated asks(UUID id) {
    var share = shares.findById(id);
    return new SharedReport.Gated(share.passcodeHash != null, share.emailRequired);
  }

  /** Whether the share opens to this guest now, without a look at the report itself. */
  Optional<Passed> passed(ShareStore.Place place, Guest guest) {
    return scope.call(
        place.tenant(),
        () ->
            step(place.share(), guest) instanceof Passed passed
                ? Optional.of(passed)
                : Optional.empty());
  }

  private SharedReport look(UUID id, Guest guest, String visit) {
    return switch (step(id, guest)) {
      case Passed passed -> opened(passed, log(visit, guest));
      case Stopped(SharedReport at) -> at;
    };
  }

  /** How far a guest comes. */
  private sealed interface Step permits Passed, Stopped {}

  /** To the report. */
  record Passed(
      ShareEntity share,
      Reports.Snapshot snapshot,
      Organization company,
      String viewer,
      ShownSnapshots shown)
      implements Step {}

  private record Stopped(SharedReport at) implements Step {}

  private Step step(UUID id, Guest guest) {
    var share = shares.findByIdOptional(id);
    var company = organizations.current().filter(Organization::active);
    if (share.isEmpty() || company.isEmpty()) {
      return new Stopped(new SharedReport.Unknown());
    }
    var row = share.get();
    if (!row.open(clock.instant())) {
      return new Stopped(new SharedReport.Gone(row.revokedAt != null));
    }
    var passed = tickets.read(guest.ticket(), id).filter(ShareTicket::passed);
    if (row.gated() && passed.isEmpty()) {
      return new Stopped(new SharedReport.Gated(row.passcodeHash != null, row.emailRequired));
    }
    var viewer =
        passed.map(ShareTicket::viewer).filter(name -> !name.isEmpty()).orElse(guest.name());
    var shown = ShownSnapshots.of(row, store, signOffs::ready);
    return shown
        .find(guest.number())
        .<Step>map(
            snapshot ->
                row.nda && !ndas.accepted(row.id, snapshot.id(), viewer)
                    ? new Stopped(asked(row, snapshot, company.get(), viewer))
                    : new Passed(row, snapshot, company.get(), viewer, shown))
        .orElseGet(() -> new Stopped(new SharedReport.Unknown()));
  }

  private SharedReport.NeedsNda asked(
      ShareEntity row, Reports.Snapshot snapshot, Organization company, String viewer) {
    return new SharedReport.NeedsNda(
        company.name(),
        ndas.current().orElseThrow(),
        row.id,
        snapshot.id(),
        snapshot.number(),
        seals.root(snapshot.id()).orElseGet(() -> store.findById(snapshot.id()).sha256),
        viewer);
  }

  private SharedReport.Opened opened(Passed passed, Log log) {
    var row = passed.share();
    var snapshot = passed.snapshot();
    var first = visits.count(row.id) == 0;
    log.record(row.id, passed.viewer(), snapshot.number());
    var disclosure = row.disclosure();
    return new SharedReport.Opened(
        ShownReport.of(reports.find(snapshot.id()).orElseThrow(), disclosure),
        seals.bundle(snapshot.id(), disclosure).orElse(null),
        row.printing,
        passed.company().name(),
        row.expiresAt,
        passed.viewer(),
        first,
        passed.shown().open(),
        passed.shown().newer());
  }

  private interface Log {
    void record(UUID share, String viewer, Integer number);
  }

  private Log log(String kind, Guest guest) {
    return kind == null
        ? (share, viewer, number) -> {}
        : (share, viewer, number) ->
            visits.record(share, kind, viewer, guest.userAgent(), number, clock.instant());
  }
}
