package io.premortem.identity;

import io.premortem.identity.KeyRefusal.Reason;
import io.premortem.tenancy.CurrentTenant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.lang.reflect.Method;
import java.time.Clock;

/** Lets a call with an API key through to its own tenant, within its scopes and its rate. */
@RequestScoped
class KeyAccess {
  private final KeyHolders holders;
  private final KeyRates rates;
  private final CurrentTenant tenant;
  private final Visitor visitor;
  private final Clock clock;

  KeyAccess(
      KeyHolders holders, KeyRates rates, CurrentTenant tenant, Visitor visitor, Clock clock) {
    this.holders = holders;
    this.rates = rates;
    this.tenant = tenant;
    this.visitor = visitor;
    this.clock = clock;
  }

  /**
   * @param alias of the tenant that the path names; null where it names none
   * @throws KeyRefusal when the key ends it
   * @throws NotFoundException in another tenant, which a key does not learn of
   */
  void enter(KeyPrincipal sent, Method endpoint, String alias) {
    var holder = holders.find(sent.hash()).orElseThrow(() -> refusal(new Reason.Invalid()));
    if (alias != null && !alias.equals(holder.tenant())) {
      throw new NotFoundException();
    }
    tenant.enter(holder.tenant());
    if (!holder.active()) {
      throw new NotFoundException();
    }
    var key = holder.key();
    if (!key.open(clock.instant())) {
      throw refusal(new Reason.Invalid());
    }
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
