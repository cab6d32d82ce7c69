package io.premortem.identity.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.premortem.identity.KeycloakCalls;
import io.premortem.identity.KeycloakException;
import io.premortem.identity.KeycloakOrganizations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keycloak's part: a provider of a tenant's own, linked to its organization by the domain. */
@ApplicationScoped
class KeycloakProviders {
  private static final Logger LOG = Logger.getLogger(KeycloakProviders.class);
  private static final String INSTANCES = "/identity-provider/instances";
  private static final String ORGANIZATIONS = "/organizations/";

  private final KeycloakCalls keycloak;
  private final KeycloakOrganizations organizations;
  private final String realm;

  KeycloakProviders(
      KeycloakCalls keycloak,
      KeycloakOrganizations organizations,
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm) {
    this.keycloak = keycloak;
    this.organizations = organizations;
    this.realm = realm;
  }

  /** Where the provider sends people back to; its client must know it. */
  String redirectUri(String tenant) {
    return realm + "/broker/" + name(tenant) + "/endpoint";
  }

  /** Whether another organization of the realm has the domain, a tenant's or not. */
  boolean taken(String tenant, String domain) {
    var query = "?briefRepresentation=false&exact=true&search=" + KeycloakCalls.encoded(domain);
    var found = keycloak.call("GET", "/organizations" + query, null).body();
    return StreamSupport.stream(found.spliterator(), false)
        .filter(organization -> !tenant.equals(organization.path("alias").asText()))
        .anyMatch(organization -> has(organization, domain));
  }

  /**
   * Makes the provider and links it, or leaves nothing. It is off until it is linked, since one
   * without an organization would take in anybody.
   *
   * @throws KeycloakException if a step failed
   */
  void connect(String tenant, String label, String domain, Discovery found, ProviderDraft draft) {
    make(tenant, label, ProviderSettings.of(domain, found, draft));
    try {
      addDomain(tenant, domain);
      done(keycloak.call("POST", organization(tenant) + "/identity-providers", name(tenant)));
      change(tenant, provider -> provider.put("enabled", true));
    } catch (RuntimeException e) {
      takeBack(tenant, domain);
      throw e;
    }
  }

  /** A new secret for the provider that is there. */
  void changeSecret(String tenant, String secret) {
    change(tenant, provider -> ((ObjectNode) provider.path("config")).put("clientSecret", secret));
  }

  /** Removes the provider, and with it the links of accounts, and then the domain. */
  void disconnect(String tenant, String domain) {
    var answer = keycloak.call("DELETE", INSTANCES + "/" + name(tenant), null);
    if (answer.status() >= 400 && answer.status() != 404) {
      throw refused(answer);
    }
    removeDomain(tenant, domain);
  }

  /** As {@link #disconnect}, for what should not have come to be. */
  void takeBack(String tenant, String domain) {
    try {
      disconnect(tenant, domain);
    } catch (KeycloakException e) {
      LOG.errorf(e, "provider %s stays in Keycloak; connect again, or remove it", name(tenant));
    }
  }

  private void make(String tenant, String label, Map<String, String> settings) {
    var provider =
        Map.of(
            "alias",
            name(tenant),
            "displayName",
            label,
            "providerId",
            "oidc",
            "enabled",
            false,
            "trustEmail",
            false,
            "storeToken",
            false,
            "config",
            settings);
    var made = keycloak.call("POST", INSTANCES, provider);
    if (made.status() == 409 && ours(tenant)) {
      // A crash left it behind.
      done(keycloak.call("DELETE", INSTANCES + "/" + name(tenant), null));
      made = keycloak.call("POST", INSTANCES, provider);
    }
    done(made);
  }

  private void addDomain(String tenant, String domain) {
    var organization = read(organization(tenant));
    if (!has(organization, domain)) {
      domains(organization).addObject().put("name", domain).put("verified", true);
      done(keycloak.call("PUT", organization(tenant), organization));
    }
  }

  private void removeDomain(String tenant, String domain) {
    var organization = read(organization(tenant));
    if (has(organization, domain)) {
      var kept = domains(organization);
      for (int i = kept.size() - 1; i >= 0; i--) {
        if (domain.equals(kept.path(i).path("name").asText())) {
          kept.remove(i);
        }
      }
      done(keycloak.call("PUT", organization(tenant), organization));
    }
  }

  private void change(String tenant, Consumer<ObjectNode> change) {
    var path = INSTANCES + "/" + name(tenant);
    var provider = read(path);
    change.accept(provider);
    done(keycloak.call("PUT", path, provider));
  }

  private boolean ours(String tenant) {
    return KeycloakOrganizations.MAKER.equals(
        read(INSTANCES + "/" + name(tenant))
            .path("config")
            .path(KeycloakOrganizations.MARK)
            .asText());
  }

  private ObjectNode read(String path) {
    var answer = keycloak.call("GET", path, null);
    done(answer);
    return (ObjectNode) answer.body();
  }

  private String organization(String tenant) {
    return organizations
        .find(tenant)
        .map(id -> ORGANIZATIONS + id)
        .orElseThrow(() -> new KeycloakException("no organization " + tenant));
  }

  private static ArrayNode domains(ObjectNode organization) {
    return organization.withArray("domains");
  }

  private static boolean has(JsonNode organization, String domain) {
    return StreamSupport.stream(organization.path("domains").spliterator(), false)
        .anyMatch(known -> domain.equals(known.path("name").asText()));
  }

  private static String name(String tenant) {
    return "tenant-" + tenant;
  }

  private static void done(KeycloakCalls.Answer answer) {
    if (answer.status() >= 400) {
      throw refused(answer);
    }
  }

  private static KeycloakException refused(KeycloakCalls.Answer answer) {
    return new KeycloakException("Keycloak answers " + answer.status() + ": " + answer.body());
  }
}
