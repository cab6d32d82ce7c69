package io.premortem.identity;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The organizations of the realm, which put a tenant's alias into its members' tokens. */
@ApplicationScoped
public class KeycloakOrganizations {
  /** Marks what we made, organizations and providers: what others made is left alone. */
  public static final String MARK = "made-by";

  public static final String MAKER = "premortem";

  private static final Map<String, List<String>> OURS = Map.of(MARK, List.of(MAKER));

  private final KeycloakCalls keycloak;

  KeycloakOrganizations(KeycloakCalls keycloak) {
    this.keycloak = keycloak;
  }

  /** Keycloak's own identifier of the organization. */
  public Optional<String> find(String alias) {
    return organization(alias).map(found -> found.path("id").asText());
  }

  /**
   * Makes the organization, or takes over one that an earlier try of ours left behind.
   *
   * @return false if somebody else has one with this alias or name
   */
  boolean make(String alias, String name) {
    var there = organization(alias);
    if (there.isPresent()) {
      return ours(there.get());
    }
    var made =
        keycloak.call(
            "POST",
            "/organizations",
            Map.of(
                "name",
                name + " (" + alias + ")",
                "alias",
                alias,
                "enabled",
                true,
                "attributes",
                OURS));
    if (made.status() != 201 && made.status() != 409) {
      throw new KeycloakException("Keycloak does not make " + alias + ": " + made.body());
    }
    return made.status() == 201;
  }

  /** Removes what {@link #make} made; nothing happens if it is not there or not ours. */
  void remove(String alias) {
    organization(alias)
        .filter(KeycloakOrganizations::ours)
        .ifPresent(
            found -> keycloak.call("DELETE", "/organizations/" + found.path("id").asText(), null));
  }

  /**
   * Removes a tenant's organization, whoever made it, and the provider that we made for it, which
   * Keycloak would keep and show to everybody; nothing happens if they are gone.
   */
  void erase(String alias) {
    find(alias)
        .ifPresent(
            id -> {
              removeProviders("/organizations/" + id + "/identity-providers");
              keycloak.call("DELETE", "/organizations/" + id, null);
            });
  }

  private void removeProviders(String path) {
    for (var provider : keycloak.call("GET", path, null).body()) {
      if (MAKER.equals(provider.path("config").path(MARK).asText())) {
        var instance = "/identity-provider/instances/" + provider.path("alias").asText();
        var answer = keycloak.call("DELETE", instance, null);
        if (answer.status() >= 400 && answer.status() != 404) {
          throw new KeycloakException(instance + " stays: " + answer.body());
        }
      }
    }
  }

  /** Puts the alias into the person's next tokens; nothing changes if it is there already. */
  void join(String alias, String subject) {
    var answer = keycloak.call("POST", members(alias), subject);
    if (answer.status() != 201 && answer.status() != 409) {
      throw new KeycloakException(subject + " cannot join " + alias + ": " + answer.body());
    }
  }

  /**
   * Takes the alias out of the person's next tokens. Whom the tenant's own provider brought in is
   * left there: Keycloak would delete the account, which may be at home in other tenants too, and
   * the alias alone opens nothing.
   */
  void leave(String alias, String subject) {
    var member = keycloak.call("GET", members(alias) + "/" + subject, null).body();
    if ("MANAGED".equals(member.path("membershipType").asText())) {
      return;
    }
    var answer = keycloak.call("DELETE", members(alias) + "/" + subject, null);
    if (answer.status() >= 400 && answer.status() != 404 && answer.status() != 400) {
      throw new KeycloakException(subject + " cannot leave " + alias + ": " + answer.body());
    }
  }

  private String members(String alias) {
    var id = find(alias).orElseThrow(() -> new KeycloakException("no organization " + alias));
    return "/organizations/" + id + "/members";
  }

  // The search is by name and alias, and by part.
  private Optional<JsonNode> organization(String alias) {
    var query = "?briefRepresentation=false&max=100&search=" + KeycloakCalls.encoded(alias);
    var answer = keycloak.call("GET", "/organizations" + query, null);
    return StreamSupport.stream(answer.body().spliterator(), false)
        .filter(found -> alias.equals(found.path("alias").asText()))
        .findFirst();
  }

  private static boolean ours(JsonNode organization) {
    return MAKER.equals(organization.at("/attributes/" + MARK + "/0").asText());
  }
}
