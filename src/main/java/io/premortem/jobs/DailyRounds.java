package io.premortem.jobs;

import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import io.premortem.tenancy.TenantScope;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import org.jboss.logging.Logger;

/** Takes daily work from tenant to tenant. */
@ApplicationScoped
class DailyRounds {
  private static final Logger LOG = Logger.getLogger(DailyRounds.class);

  private final List<DailyWork> works;
  private final Organizations organizations;
  private final TenantScope scope;

  DailyRounds(@All List<DailyWork> works, Organizations organizations, TenantScope scope) {
    this.works = works;
    this.organizations = organizations;
    this.scope = scope;
  }

  List<DailyWork> works() {
    return works;
  }

  /** Every active tenant once; a suspended one keeps its rows as they are. */
  @ActivateRequestContext
  void round(DailyWork work) {
    organizations.directory().stream()
        .filter(Organization::active)
        .map(Organization::alias)
        .forEach(alias -> run(work, alias));
  }

  private void run(DailyWork work, String alias) {
    try {
      scope.callWithoutTransaction(
          alias,
          () -> {
            work.run();
            return null;
          });
    } catch (Exception e) {
      LOG.errorf(e, "%s failed for %s", work.name(), alias);
    }
  }
}
