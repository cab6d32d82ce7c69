package io.premortem.jobs;

import io.premortem.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Waits for the jobs that earlier tests left: theirs are workspaces and rows of their own. */
@ApplicationScoped
public class QuietJobs {

  private static final String OPEN =
      "select count(*) from job where state in ('QUEUED', 'RUNNING')";

  @Inject TenantScope scope;
  @Inject EntityManager rows;

  /** In Acme and Beta. */
  public void await() throws InterruptedException {
    await("acme", "beta");
  }

  public void await(String... tenants) throws InterruptedException {
    for (var tenant : tenants) {
      while (open(tenant) > 0) {
        Thread.sleep(50);
      }
    }
  }

  private long open(String tenant) {
    return scope.call(
        tenant, () -> ((Number) rows.createNativeQuery(OPEN).getSingleResult()).longValue());
  }
}
