package io.premortem.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keycloak's administration API, as the service account of our own client. */
@ApplicationScoped
public class KeycloakCalls {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** An answer of Keycloak below 500. */
  public record Answer(int status, JsonNode body, String location) {}

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
  private final ObjectMapper json;
  private final String realm;
  private final String clientId;
  private final String secret;

  KeycloakCalls(
      ObjectMapper json,
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm,
      @ConfigProperty(name = "quarkus.oidc.client-id") String clientId,
      @ConfigProperty(name = "quarkus.oidc.credentials.secret", defaultValue = "") String secret) {
    this.json = json;
    this.realm = realm;
    this.clientId = clientId;
    this.secret = secret;
  }

  /**
   * @param path below the realm's administration address, such as {@code /organizations}
   * @param body sent as JSON; null for none
   * @throws KeycloakException if Keycloak cannot be reached, refuses us, or fails
   */
  public Answer call(String method, String path, Object body) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(realm.replace("/realms/", "/admin/realms/") + path))
              .timeout(PATIENCE)
              .header("Authorization", "Bearer " + token())
              .header("Content-Type", "application/json")
              .method(
                  method,
                  body == null
                      ? BodyPublishers.noBody()
                      : BodyPublishers.ofString(json.writeValueAsString(body)))
              .build();
      var answer = answer(request);
      if (answer.status() == 401 || answer.status() == 403) {
        throw new KeycloakException(
            "the service account of client " + clientId + " may not " + method + " " + path);
      }
      return answer;
    } catch (IOException e) {
      throw new KeycloakException("Keycloak cannot be reached", e);
    }
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  // Asked for each time: these calls are rare, and a cached token would outlive a changed secret.
  private String token() throws IOException {
    var form =
        "grant_type=client_credentials&client_id="
            + encoded(clientId)
            + "&client_secret="
            + encoded(secret);
    var answer =
        answer(
            HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    if (answer.status() != 200) {
      throw new KeycloakException(
          "client " + clientId + " has no service account: " + answer.status());
    }
    return answer.body().path("access_token").asText();
  }

  private Answer answer(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      if (response.statusCode() >= 500) {
        throw new KeycloakException("Keycloak answers " + response.statusCode());
      }
      var body = response.body();
      return new Answer(
          response.statusCode(),
          body.isBlank() ? json.nullNode() : json.readTree(body),
          response.headers().firstValue("Location").orElse(""));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KeycloakException("interrupted", e);
    }
  }
}
