package io.premortem.identity;

import io.premortem.identity.KeyRefusal.Reason;
import io.premortem.tenancy.CurrentTenant;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.lang.reflect.Method;

/** Lets a call with an API key through to its own tenant, within its scopes and its rate. */
@RequestScoped
class KeyAccess {
  private final ApiKeys keys;
  private final KeyRates rates;
  private final Organizations organizations;
  private final CurrentTenant tenant;
  private final Visitor visitor;

  KeyAccess(
      ApiKeys keys,
      KeyRates rates,
      Organizations organizations,
      CurrentTenant tenant,
      Visitor visitor) {
    this.keys = keys;
    this.rates = rates;
    this.organizations = organizations;
    this.tenant = tenant;
    this.visitor = visitor;
  }

  /**
   * @param alias of the tenant that the path names; null where it names none
   * @throws KeyRefusal when the key ends it
   * @throws NotFoundException in another tenant, which a key does not learn of
   */
  void enter(KeyPrincipal sent, Method endpoint, String alias) {
    var place = keys.place(sent.hash()).orElseThrow(() -> refusal(new Reason.Invalid()));
    if (alias != null && !alias.equals(place.tenant())) {
      throw new NotFoundException();
    }
    tenant.enter(place.tenant());
    if (organizations.current().filter(Organization::active).isEmpty()) {
      throw new NotFoundException();
    }
    var key = keys.use(place.key()).orElseThrow(() -> refusal(new Reason.Invalid()));
    visitor.enterWith(key);
    var grant = rates.take(key);
    visitor.grant(grant);
    if (!grant.granted()) {
      throw refusal(new Reason.Rate(grant));
    }
    var needed = Access.openToKeys(endpoint).orElseThrow(() -> refusal(new Reason.Closed()));
    if (!key.scopes().contains(needed)) {
      throw refusal(new Reason.Scope(needed));
    }
  }

  private static KeyRefusal refusal(Reason reason) {
    return new KeyRefusal(reason);
  }
}
