package io.premortem.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who makes this request, as the token says. */
@RequestScoped
public class Visitor {
  private static final String ADMINISTRATOR = "platform-admin";

  private final SecurityIdentity identity;
  private Member member;
  private ApiKey apiKey;
  private RateGrant grant;

  Visitor(SecurityIdentity identity) {
    this.identity = identity;
  }

  public boolean signedIn() {
    return !identity.isAnonymous();
  }

  /**
   * The user's id in Keycloak, {@code key:} and its id for an API key; {@code anonymous} when
   * nobody is signed in.
   */
  public String subject() {
    return apiKey != null
        ? apiKey.subject()
        : token().map(JsonWebToken::getSubject).orElse("anonymous");
  }

  public String name() {
    return token().map(token -> token.<String>getClaim("name")).orElseGet(this::email);
  }

  public String email() {
    return token().map(token -> token.<String>getClaim("email")).orElse("");
  }

  public boolean administrator() {
    return identity.hasRole(ADMINISTRATOR);
  }

  /** Aliases of the Keycloak organizations that the token lists. */
  public List<String> organizations() {
    return token().map(token -> aliases(token.getClaim("organization"))).orElse(List.of());
  }

  /** The visitor as a member of the current tenant; empty outside a tenant. */
  public Optional<Member> member() {
    return Optional.ofNullable(member);
  }

  /** The API key that the caller came in with; empty for people. */
  public Optional<ApiKey> apiKey() {
    return Optional.ofNullable(apiKey);
  }

  void enterAs(Member member) {
    this.member = member;
  }

  void enterWith(ApiKey key) {
    this.apiKey = key;
  }

  void grant(RateGrant grant) {
    this.grant = grant;
  }

  Optional<RateGrant> grant() {
    return Optional.ofNullable(grant);
  }

  /** What the caller sent for a key, known or not. */
  Optional<KeyPrincipal> key() {
    return identity.getPrincipal() instanceof KeyPrincipal key
        ? Optional.of(key)
        : Optional.empty();
  }

  private Optional<JsonWebToken> token() {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? Optional.of(token)
        : Optional.empty();
  }

  // Keycloak writes a list of aliases, or an object keyed by alias when a mapper adds attributes.
  private static List<String> aliases(Object claim) {
    return switch (claim) {
      case JsonArray array ->
          array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
      case JsonObject object -> List.copyOf(object.keySet());
      case List<?> list -> list.stream().map(Object::toString).toList();
      case null, default -> List.of();
    };
  }
}
