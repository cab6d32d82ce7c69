package io.premortem.jobs;

import io.premortem.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Waits for the jobs that earlier tests left: theirs are workspaces and rows of their own. */
@ApplicationScoped
public class QuietJobs {

  private static final String OPEN =
      "select count(*) from job where state in ('QUEUED', 'RUNNING')";

  @Inject TenantScope scope;
  @Inject EntityManager rows;

  public void await() throws InterruptedException {
    for (var tenant : List.of("acme", "beta")) {
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
