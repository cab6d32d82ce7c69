package io.premortem.identity;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The organizations of the realm, which put a tenant's alias into its members' tokens. */
@ApplicationScoped
class KeycloakOrganizations {
  // Marks what we made: an organization of somebody else with the same alias is left alone.
  private static final Map<String, List<String>> OURS = Map.of("made-by", List.of("premortem"));

  private final KeycloakCalls keycloak;

  KeycloakOrganizations(KeycloakCalls keycloak) {
    this.keycloak = keycloak;
  }

  /** Keycloak's own identifier of the organization. */
  Optional<String> find(String alias) {
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

  /** Removes a tenant's organization, whoever made it; nothing happens if it is gone. */
  void erase(String alias) {
    find(alias).ifPresent(id -> keycloak.call("DELETE", "/organizations/" + id, null));
  }

  /** Puts the alias into the person's next tokens; nothing changes if it is there already. */
  void join(String alias, String subject) {
    var answer = keycloak.call("POST", members(alias), subject);
    if (answer.status() != 201 && answer.status() != 409) {
      throw new KeycloakException(subject + " cannot join " + alias + ": " + answer.body());
    }
  }

  /** Takes the alias out of the person's next tokens. */
  void leave(String alias, String subject) {
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
    return "premortem".equals(organization.at("/attributes/made-by/0").asText());
  }
}
