package io.premortem.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The audit chains of all tenants, for the command {@code premortem verify-audit}. */
@ApplicationScoped
public class AuditChains {

  /**
   * What was found of one tenant's chain.
   *
   * @param broken sequence number of the first entry that does not fit; empty when all do
   */
  public record Finding(String tenant, OptionalLong broken) {}

  private final Organizations organizations;
  private final AuditLog log;
  private final TenantScope scope;

  AuditChains(Organizations organizations, AuditLog log, TenantScope scope) {
    this.organizations = organizations;
    this.log = log;
    this.scope = scope;
  }

  /** Every tenant's, by alias. */
  @ActivateRequestContext
  public List<Finding> verify() {
    var findings = new ArrayList<Finding>();
    for (var organization : organizations.directory()) {
      var alias = organization.alias();
      findings.add(new Finding(alias, scope.call(alias, log::firstBroken)));
    }
    return List.copyOf(findings);
  }
}
