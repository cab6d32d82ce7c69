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

/** Reports as strangers with a link see them; the only way in without a tenant. */
@ApplicationScoped
class SharedReports {
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final int AGENT_LENGTH = 300;

  private final ShareStore shares;
  private final VisitStore visits;
  private final Reports reports;
  private final ShareTickets tickets;
  private final Organizations organizations;
  private final TenantScope scope;
  private final Clock clock;

  SharedReports(
      ShareStore shares,
      VisitStore visits,
      Reports reports,
      ShareTickets tickets,
      Organizations organizations,
      TenantScope scope,
      Clock clock) {
    this.shares = shares;
    this.visits = visits;
    this.reports = reports;
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

  /**
   * Opens a link and records the visit.
   *
   * @param ticket what the visitor's browser keeps of the gate; null if nothing
   */
  SharedReport open(String token, String ticket, String userAgent) {
    return place(token)
        .map(found -> scope.call(found.tenant(), () -> visit(found.share(), ticket, userAgent)))
        .orElseGet(SharedReport.Unknown::new);
  }

  /** What the gate of the current tenant's link asks for. */
  SharedReport.Gated asks(UUID id) {
    var share = shares.findById(id);
    return new SharedReport.Gated(share.passcodeHash != null, share.emailRequired);
  }

  private SharedReport visit(UUID id, String ticket, String userAgent) {
    var share = shares.findByIdOptional(id);
    var company = organizations.current().filter(Organization::active);
    if (share.isEmpty() || company.isEmpty()) {
      return new SharedReport.Unknown();
    }
    var row = share.get();
    if (row.revokedAt != null || !clock.instant().isBefore(row.expiresAt)) {
      return new SharedReport.Gone(row.revokedAt != null);
    }
    var passed = tickets.read(ticket, id).filter(ShareTicket::passed);
    if (row.gated() && passed.isEmpty()) {
      return new SharedReport.Gated(row.passcodeHash != null, row.emailRequired);
    }
    var viewer = row.gated() ? passed.get().viewer() : "";
    var first = visits.count(row.id) == 0;
    record(row.id, viewer, userAgent);
    return reports
        .find(row.reportId)
        .<SharedReport>map(
            report ->
                new SharedReport.Opened(report, company.get().name(), row.expiresAt, viewer, first))
        .orElseGet(SharedReport.Unknown::new);
  }

  private void record(UUID share, String viewer, String userAgent) {
    var visit = new VisitEntity();
    visit.id = UUID.randomUUID();
    visit.shareId = share;
    visit.viewer = viewer;
    visit.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var agent = userAgent == null ? "" : userAgent;
    visit.userAgent = agent.substring(0, Math.min(agent.length(), AGENT_LENGTH));
    visits.persist(visit);
  }
}
