package io.premortem.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What tenants may have: the settings, unless an administrator said otherwise. */
@ApplicationScoped
public class Quotas {
  private final QuotaStore store;
  private final TenantScope scope;
  private final AuditLog audit;
  private final int members;
  private final int jobs;
  private final long predictions;

  Quotas(
      QuotaStore store,
      TenantScope scope,
      AuditLog audit,
      @ConfigProperty(name = "premortem.quota.members") int members,
      @ConfigProperty(name = "premortem.quota.jobs") int jobs,
      @ConfigProperty(name = "premortem.quota.predictions") long predictions) {
    this.store = store;
    this.scope = scope;
    this.audit = audit;
    this.members = members;
    this.jobs = jobs;
    this.predictions = predictions;
  }

  /** Of the current tenant. */
  @Transactional
  public Quota current() {
    var row = store.findById(TenantScope.requireTenant());
    return row == null
        ? new Quota(members, jobs, predictions, null)
        : new Quota(
            row.members == null ? members : row.members,
            row.jobs == null ? jobs : row.jobs,
            row.predictions == null ? predictions : row.predictions,
            row.storageBytes);
  }

  /** As an administrator sees and sets them, from outside the tenant. */
  public Quota of(String alias) {
    return scope.call(alias, this::current);
  }

  /**
   * @param actor subject of the administrator
   */
  public void set(String alias, Quota quota, String actor) {
    scope.run(alias, () -> write(alias, quota, actor));
  }

  private void write(String alias, Quota quota, String actor) {
    var row = store.findById(alias);
    if (row == null) {
      row = new QuotaEntity();
      row.tenant = alias;
      store.persist(row);
    }
    row.members = quota.members();
    row.jobs = quota.jobs();
    row.predictions = quota.predictions();
    row.storageBytes = quota.storageBytes();
    audit.record(
        actor,
        "organization.quota-changed",
        alias,
        "members %d, jobs %d, predictions %d a month, storage %s bytes"
            .formatted(
                quota.members(),
                quota.jobs(),
                quota.predictions(),
                quota.storageBytes() == null ? "standard" : quota.storageBytes()));
  }
}
