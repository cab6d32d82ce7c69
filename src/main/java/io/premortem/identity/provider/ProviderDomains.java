package io.premortem.identity.provider;

import io.premortem.identity.KeycloakException;
import io.premortem.tenancy.AuditLog;
import io.premortem.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;

/**
 * The domain that the current tenant speaks for. Until it is proved, nobody of the domain is sent
 * anywhere: a tenant could otherwise take in other people's sign-in.
 */
@ApplicationScoped
public class ProviderDomains {
  private static final Logger LOG = Logger.getLogger(ProviderDomains.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int PROOF_BYTES = 16;
  private static final String DNS = "dns";

  private final ProviderStore store;
  private final KeycloakProviders keycloak;
  private final DomainRecords records;
  private final Providers providers;
  private final TenantScope scope;
  private final AuditLog audit;
  private final Clock clock;

  ProviderDomains(
      ProviderStore store,
      KeycloakProviders keycloak,
      DomainRecords records,
      Providers providers,
      TenantScope scope,
      AuditLog audit,
      Clock clock) {
    this.store = store;
    this.keycloak = keycloak;
    this.records = records;
    this.providers = providers;
    this.scope = scope;
    this.audit = audit;
    this.clock = clock;
  }

  /** Says which domain is meant; a new claim takes the place of one that is not connected. */
  public ProviderResult claim(String typed, String actor) {
    var domain = Domains.read(typed);
    if (domain.isEmpty()) {
      return new ProviderResult.Refused(ProviderFault.BAD_DOMAIN);
    }
    if (Domains.isPublic(domain.get())) {
      return new ProviderResult.Refused(ProviderFault.PUBLIC_DOMAIN);
    }
    try {
      if (keycloak.taken(TenantScope.requireTenant(), domain.get())) {
        return new ProviderResult.Refused(ProviderFault.DOMAIN_IN_USE);
      }
    } catch (KeycloakException e) {
      LOG.errorf(e, "whose domain %s is cannot be asked", domain.get());
      return new ProviderResult.Refused(ProviderFault.KEYCLOAK_AWAY);
    }
    return scope.call(TenantScope.requireTenant(), () -> claimHere(domain.get(), actor));
  }

  /** Looks for the domain's record. */
  public ProviderResult prove(String actor) {
    var claimed = providers.current();
    if (claimed.isEmpty()) {
      return new ProviderResult.Refused(ProviderFault.NOT_PROVED);
    }
    var texts = records.texts(claimed.get().domain());
    if (texts.isEmpty()) {
      return new ProviderResult.Refused(ProviderFault.DNS_AWAY);
    }
    return texts.get().contains(claimed.get().record())
        ? proved(claimed.get().domain(), DNS, actor)
        : new ProviderResult.Refused(ProviderFault.NO_RECORD);
  }

  /**
   * An administrator vouches for the domain, where DNS cannot be asked.
   *
   * @param domain that the administrator saw; nothing happens if another is claimed by now
   */
  public ProviderResult approve(String domain, String actor) {
    return proved(domain, actor, actor);
  }

  /** Gives the domain up. */
  public ProviderResult release(String actor) {
    return scope.call(TenantScope.requireTenant(), () -> releaseHere(actor));
  }

  private ProviderResult claimHere(String domain, String actor) {
    var row = store.forChange().orElseGet(ProviderEntity::new);
    if (row.connectedAt != null) {
      return new ProviderResult.Refused(ProviderFault.CONNECTED);
    }
    if (domain.equals(row.domain)) {
      return new ProviderResult.Done();
    }
    row.domain = domain;
    row.proof = proof();
    row.claimedAt = clock.instant();
    row.claimedBy = actor;
    row.provedAt = null;
    row.provedBy = null;
    row.issuer = null;
    row.clientId = null;
    store.persist(row);
    audit.record(actor, "provider.domain-claimed", domain, "");
    return new ProviderResult.Done();
  }

  private ProviderResult proved(String domain, String by, String actor) {
    try {
      return scope.call(TenantScope.requireTenant(), () -> proveHere(domain, by, actor));
    } catch (ConstraintViolationException e) {
      // The index over all tenants: another one proved it first.
      return new ProviderResult.Refused(ProviderFault.DOMAIN_IN_USE);
    }
  }

  private ProviderResult proveHere(String domain, String by, String actor) {
    var row = store.forChange().filter(claimed -> claimed.domain.equals(domain));
    if (row.isEmpty()) {
      return new ProviderResult.Refused(ProviderFault.NOT_PROVED);
    }
    if (row.get().provedAt == null) {
      row.get().provedAt = clock.instant();
      row.get().provedBy = by;
      store.flush();
      audit.record(actor, "provider.domain-proved", domain, by.equals(DNS) ? DNS : "approved");
    }
    return new ProviderResult.Done();
  }

  private ProviderResult releaseHere(String actor) {
    var row = store.forChange();
    if (row.isEmpty()) {
      return new ProviderResult.Refused(ProviderFault.NOT_PROVED);
    }
    if (row.get().connectedAt != null) {
      return new ProviderResult.Refused(ProviderFault.CONNECTED);
    }
    store.delete(row.get());
    audit.record(actor, "provider.domain-released", row.get().domain, "");
    return new ProviderResult.Done();
  }

  private static String proof() {
    var bytes = new byte[PROOF_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
