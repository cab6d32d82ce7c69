package io.premortem.report;

import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import io.premortem.tenancy.TenantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reports as those see them who hold a share: strangers with a link, and funds. */
@ApplicationScoped
class SharedReports {
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final int AGENT_LENGTH = 300;

  private final ShareStore shares;
  private final VisitStore visits;
  private final Reports reports;
  private final ReportStore store;
  private final ShareTickets tickets;
  private final Organizations organizations;
  private final TenantScope scope;
  private final Clock clock;

  SharedReports(
      ShareStore shares,
      VisitStore visits,
      Reports reports,
      ReportStore store,
      ShareTickets tickets,
      Organizations organizations,
      TenantScope scope,
      Clock clock) {
    this.shares = shares;
    this.visits = visits;
    this.reports = reports;
    this.store = store;
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
    return open(place(token), guest);
  }

  /** Whose share it is that the current tenant, a fund, holds; empty if it holds none such. */
  Optional<ShareStore.Place> held(UUID share) {
    return QuarkusTransaction.requiringNew().call(() -> shares.held(share));
  }

  /** Opens what the current tenant, a fund, holds, and records the visit. */
  SharedReport openHeld(UUID share, Guest guest) {
    return open(held(share), guest);
  }

  private SharedReport open(Optional<ShareStore.Place> place, Guest guest) {
    return place
        .map(found -> scope.call(found.tenant(), () -> visit(found.share(), guest, true)))
        .orElseGet(SharedReport.Unknown::new);
  }

  /** What opens to the guest, who does something else than read: no visit is recorded. */
  SharedReport look(ShareStore.Place place, Guest guest) {
    return scope.call(place.tenant(), () -> visit(place.share(), guest, false));
  }

  /** What the gate of the current tenant's link asks for. */
  SharedReport.Gated asks(UUID id) {
    var share = shares.findById(id);
    return new SharedReport.Gated(share.passcodeHash != null, share.emailRequired);
  }

  private SharedReport visit(UUID id, Guest guest, boolean recorded) {
    var share = shares.findByIdOptional(id);
    var company = organizations.current().filter(Organization::active);
    if (share.isEmpty() || company.isEmpty()) {
      return new SharedReport.Unknown();
    }
    var row = share.get();
    if (row.revokedAt != null || !clock.instant().isBefore(row.expiresAt)) {
      return new SharedReport.Gone(row.revokedAt != null);
    }
    var passed = tickets.read(guest.ticket(), id).filter(ShareTicket::passed);
    if (row.gated() && passed.isEmpty()) {
      return new SharedReport.Gated(row.passcodeHash != null, row.emailRequired);
    }
    var viewer = row.gated() ? passed.get().viewer() : guest.name();
    var shown = ShownSnapshots.of(row, store);
    return shown
        .find(guest.number())
        .<SharedReport>map(
            snapshot -> opened(row, snapshot, company.get(), viewer, guest, shown, recorded))
        .orElseGet(SharedReport.Unknown::new);
  }

  private SharedReport.Opened opened(
      ShareEntity row,
      Reports.Snapshot snapshot,
      Organization company,
      String viewer,
      Guest guest,
      ShownSnapshots shown,
      boolean recorded) {
    var first = visits.count(row.id) == 0;
    if (recorded) {
      record(row.id, viewer, guest.userAgent(), snapshot.number());
    }
    return new SharedReport.Opened(
        reports.find(snapshot.id()).orElseThrow(),
        company.name(),
        row.expiresAt,
        viewer,
        first,
        shown.open(),
        shown.newer());
  }

  private void record(UUID share, String viewer, String userAgent, int number) {
    var visit = new VisitEntity();
    visit.id = UUID.randomUUID();
    visit.shareId = share;
    visit.viewer = viewer;
    visit.number = number;
    visit.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var agent = userAgent == null ? "" : userAgent;
    visit.userAgent = agent.substring(0, Math.min(agent.length(), AGENT_LENGTH));
    visits.persist(visit);
  }
}
