package io.premortem.identity.provider;

import io.premortem.identity.KeycloakException;
import io.premortem.tenancy.AuditLog;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import io.premortem.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The identity provider of the current tenant, for the domain that {@link ProviderDomains} has
 * proved: in Keycloak and in our row, or in neither.
 */
@ApplicationScoped
public class Providers {
  private static final Logger LOG = Logger.getLogger(Providers.class);

  private final ProviderStore store;
  private final KeycloakProviders keycloak;
  private final Discoveries discoveries;
  private final Organizations organizations;
  private final TenantScope scope;
  private final AuditLog audit;
  private final Clock clock;

  Providers(
      ProviderStore store,
      KeycloakProviders keycloak,
      Discoveries discoveries,
      Organizations organizations,
      TenantScope scope,
      AuditLog audit,
      Clock clock) {
    this.store = store;
    this.keycloak = keycloak;
    this.discoveries = discoveries;
    this.organizations = organizations;
    this.scope = scope;
    this.audit = audit;
    this.clock = clock;
  }

  /** Empty until a domain is claimed. */
  @Transactional
  public Optional<Provider> current() {
    return store.current().map(ProviderEntity::toRecord);
  }

  /** Where the provider must be told to send people back to. */
  public String redirectUri() {
    return keycloak.redirectUri(TenantScope.requireTenant());
  }

  /** Connects the provider; new people of the domain are sent there from now on. */
  public ProviderResult connect(ProviderDraft draft, String actor) {
    var fault = draft.fault();
    if (fault.isPresent()) {
      return new ProviderResult.Refused(fault.get());
    }
    if (current().filter(Provider::proved).isEmpty()) {
      return new ProviderResult.Refused(ProviderFault.NOT_PROVED);
    }
    return switch (discoveries.find(draft.issuer())) {
      case Discoveries.Found.Nothing(var reason) -> new ProviderResult.Refused(reason);
      case Discoveries.Found.Document(var found) -> connect(found, draft, actor);
    };
  }

  /** Gives Keycloak a new secret of the same client. */
  public ProviderResult changeSecret(String secret, String actor) {
    if (!ProviderDraft.usable(secret)) {
      return new ProviderResult.Refused(ProviderFault.NO_SECRET);
    }
    return withConnected(
        "provider.secret-changed",
        actor,
        row -> keycloak.changeSecret(row.tenantId, secret.strip()));
  }

  /** Removes the provider; the domain stays the tenant's. */
  public ProviderResult disconnect(String actor) {
    return withConnected(
        "provider.disconnected",
        actor,
        row -> {
          row.connectedAt = null;
          row.connectedBy = null;
          store.flush();
          keycloak.disconnect(row.tenantId, row.domain);
        });
  }

  // The row is locked meanwhile, so that two owners do not undo each other's half.
  private ProviderResult connect(Discovery found, ProviderDraft draft, String actor) {
    var tenant = TenantScope.requireTenant();
    return asking(
        () -> {
          var made = new Made();
          try {
            return scope.call(tenant, () -> connectHere(made, found, draft, actor));
          } catch (RuntimeException e) {
            made.takeBack(tenant);
            throw e;
          }
        });
  }

  private ProviderResult connectHere(
      Made made, Discovery found, ProviderDraft draft, String actor) {
    var locked = store.forChange().filter(row -> row.provedAt != null);
    if (locked.isEmpty()) {
      return new ProviderResult.Refused(ProviderFault.NOT_PROVED);
    }
    var row = locked.get();
    if (row.connectedAt != null) {
      return new ProviderResult.Refused(ProviderFault.CONNECTED);
    }
    if (keycloak.taken(row.tenantId, row.domain)) {
      return new ProviderResult.Refused(ProviderFault.DOMAIN_IN_USE);
    }
    row.issuer = found.issuer().toString();
    row.clientId = draft.clientId().strip();
    row.connectedAt = clock.instant();
    row.connectedBy = actor;
    audit.record(actor, "provider.connected", row.domain, row.issuer + " as " + row.clientId);
    store.flush();
    var label = organizations.current().map(Organization::name).orElse(row.tenantId);
    keycloak.connect(row.tenantId, label, row.domain, found, draft);
    made.domain = row.domain;
    return new ProviderResult.Done();
  }

  /** What Keycloak has made and our transaction may still lose. */
  private final class Made {
    private String domain;

    void takeBack(String tenant) {
      if (domain != null) {
        keycloak.takeBack(tenant, domain);
      }
    }
  }

  private ProviderResult withConnected(
      String action, String actor, Consumer<ProviderEntity> change) {
    return asking(
        () ->
            scope.call(
                TenantScope.requireTenant(),
                () -> {
                  var row = store.forChange().filter(found -> found.connectedAt != null);
                  if (row.isEmpty()) {
                    return new ProviderResult.Refused(ProviderFault.NOT_CONNECTED);
                  }
                  audit.record(actor, action, row.get().domain, row.get().issuer);
                  change.accept(row.get());
                  return new ProviderResult.Done();
                }));
  }

  private static ProviderResult asking(Supplier<ProviderResult> work) {
    try {
      return work.get();
    } catch (KeycloakException e) {
      LOG.errorf(e, "Keycloak did not do its part for a provider");
      return new ProviderResult.Refused(ProviderFault.KEYCLOAK_AWAY);
    }
  }
}
