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
  private final Organizations organizations;
  private final TenantScope scope;
  private final Clock clock;

  SharedReports(
      ShareStore shares,
      VisitStore visits,
      Reports reports,
      Organizations organizations,
      TenantScope scope,
      Clock clock) {
    this.shares = shares;
    this.visits = visits;
    this.reports = reports;
    this.organizations = organizations;
    this.scope = scope;
    this.clock = clock;
  }

  /** Opens a link and records the visit. */
  SharedReport open(String token, String userAgent) {
    if (!TOKEN.matcher(token).matches()) {
      return new SharedReport.Unknown();
    }
    Optional<ShareStore.Place> place =
        QuarkusTransaction.requiringNew().call(() -> shares.announced(Hashes.sha256(token)));
    return place
        .map(found -> scope.call(found.tenant(), () -> visit(found.share(), userAgent)))
        .orElseGet(SharedReport.Unknown::new);
  }

  private SharedReport visit(UUID id, String userAgent) {
    var share = shares.findByIdOptional(id);
    var company = organizations.current().filter(Organization::active);
    if (share.isEmpty() || company.isEmpty()) {
      return new SharedReport.Unknown();
    }
    var row = share.get();
    if (row.revokedAt != null || !clock.instant().isBefore(row.expiresAt)) {
      return new SharedReport.Gone(row.revokedAt != null);
    }
    record(row.id, userAgent);
    return reports
        .find(row.reportId)
        .<SharedReport>map(
            report -> new SharedReport.Opened(report, company.get().name(), row.expiresAt))
        .orElseGet(SharedReport.Unknown::new);
  }

  private void record(UUID share, String userAgent) {
    var visit = new VisitEntity();
    visit.id = UUID.randomUUID();
    visit.shareId = share;
    visit.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var agent = userAgent == null ? "" : userAgent;
    visit.userAgent = agent.substring(0, Math.min(agent.length(), AGENT_LENGTH));
    visits.persist(visit);
  }
}
