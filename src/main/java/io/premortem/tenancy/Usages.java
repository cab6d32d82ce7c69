package io.premortem.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What tenants use, for administrators and owners. */
@ApplicationScoped
public class Usages {
  private static final Duration RECENT = Duration.ofDays(30);

  private final UsageStore store;
  private final AuditLog audit;
  private final TenantScope scope;
  private final Clock clock;

  Usages(UsageStore store, AuditLog audit, TenantScope scope, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.scope = scope;
    this.clock = clock;
  }

  /** The last 30 days, oldest first, as the tenant itself may read them. */
  public List<UsageDay> days(String alias) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return scope.call(alias, () -> store.days(today.minusDays(RECENT.toDays() - 1), today));
  }

  public Usage of(String alias) {
    return scope.call(
        alias,
        () ->
            new Usage(
                store.members(),
                store.unfinishedJobs(),
                store.jobsSince(clock.instant().minus(RECENT)),
                store.storedBytes(),
                audit.newest(1).stream().map(AuditEntry::at).findFirst().orElse(null)));
  }
}
