package io.premortem.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * "Run as" a tenant: the work sees that tenant's rows and no others, in a transaction of its own.
 * For jobs, shared links and administration; a request's tenant comes from its path.
 */
@ApplicationScoped
public class TenantScope {
  private static final ScopedValue<String> TENANT = ScopedValue.newInstance();

  /** The tenant of this thread's work: the innermost scope, else the request's; else none. */
  public static Optional<String> currentTenant() {
    if (TENANT.isBound()) {
      return Optional.of(TENANT.get());
    }
    var container = Arc.container();
    if (container == null || !container.requestContext().isActive()) {
      return Optional.empty();
    }
    return container.instance(CurrentTenant.class).get().alias();
  }

  /**
   * The current tenant's alias.
   *
   * @throws IllegalStateException if there is none: the caller forgot to enter a tenant
   */
  public static String requireTenant() {
    return currentTenant()
        .orElseThrow(() -> new IllegalStateException("no tenant is set for this work"));
  }

  /** Runs the work as the tenant in a new transaction and returns what it returns. */
  public <T> T call(String tenant, Callable<T> work) {
    return ScopedValue.where(TENANT, tenant).call(() -> inRequestContext(work));
  }

  /** As {@link #call}, for work without a result. */
  public void run(String tenant, Runnable work) {
    call(
        tenant,
        () -> {
          work.run();
          return null;
        });
  }

  /**
   * Runs the work as the tenant without a transaction around it: for long work whose facades open
   * short transactions of their own.
   *
   * @throws IllegalStateException inside a transaction, whose connection is another tenant's
   */
  public <T> T callWithoutTransaction(String tenant, Callable<T> work) throws Exception {
    if (QuarkusTransaction.isActive()) {
      throw new IllegalStateException("cannot change the tenant inside a transaction");
    }
    return ScopedValue.where(TENANT, tenant).call(() -> withRequestContext(work));
  }

  private static <T> T inRequestContext(Callable<T> work) {
    try {
      return withRequestContext(() -> QuarkusTransaction.requiringNew().call(work));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  // Hibernate asks for the tenant only where a request context is active.
  private static <T> T withRequestContext(Callable<T> work) throws Exception {
    var context = Arc.container().requestContext();
    if (context.isActive()) {
      return work.call();
    }
    context.activate();
    try {
      return work.call();
    } finally {
      context.terminate();
    }
  }
}
