package io.premortem.identity;

import io.premortem.tenancy.Organization;
import io.premortem.tenancy.OrganizationStatusChanged;
import io.premortem.tenancy.Organizations;
import io.premortem.tenancy.Recent;
import io.premortem.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Optional;

/** Whose an API key is, asked of the database at most every {@link Recent#LIFE} for each key. */
@ApplicationScoped
class KeyHolders {
  private static final int REMEMBERED = 10_000;

  private final ApiKeys keys;
  private final Organizations organizations;
  private final TenantScope scope;
  private final Recent<String, Holder> recent = new Recent<>(REMEMBERED);

  KeyHolders(ApiKeys keys, Organizations organizations, TenantScope scope) {
    this.keys = keys;
    this.organizations = organizations;
    this.scope = scope;
  }

  /**
   * @param active whether the tenant is served
   * @param key may be revoked or expired
   */
  record Holder(String tenant, boolean active, ApiKey key) {}

  /**
   * @param hash of the token
   */
  Optional<Holder> find(String hash) {
    return hash.isEmpty() ? Optional.empty() : recent.get(hash, () -> read(hash));
  }

  private Optional<Holder> read(String hash) {
    return keys.place(hash).flatMap(place -> scope.call(place.tenant(), () -> read(place)));
  }

  private Optional<Holder> read(ApiKeyStore.Place place) {
    boolean active = organizations.current().filter(Organization::active).isPresent();
    return keys.use(place.key()).map(key -> new Holder(place.tenant(), active, key));
  }

  void revoked(@Observes(during = TransactionPhase.AFTER_SUCCESS) KeyRevoked event) {
    recent.forget(event.hash());
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrganizationStatusChanged event) {
    recent.forgetAll();
  }
}
