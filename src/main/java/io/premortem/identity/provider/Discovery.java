package io.premortem.identity.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0, section 3), as far as sign-in needs
 * it. UserInfo is left out on purpose: it could name another address than the signed token does.
 */
record Discovery(URI issuer, URI authorization, URI token, URI keys, String clientAuthentication) {
  private static final String POST = "client_secret_post";
  private static final String BASIC = "client_secret_basic";

  /** Empty if something that sign-in needs is missing. */
  static Optional<Discovery> of(JsonNode document) {
    try {
      return Optional.of(
          new Discovery(
              uri(document, "issuer"),
              uri(document, "authorization_endpoint"),
              uri(document, "token_endpoint"),
              uri(document, "jwks_uri"),
              clientAuthentication(document.path("token_endpoint_auth_methods_supported"))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  Stream<URI> endpoints() {
    return Stream.of(authorization, token, keys);
  }

  private static URI uri(JsonNode document, String name) {
    var value = document.path(name).asText();
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return URI.create(value);
  }

  // Where nothing is said, the standard says basic.
  private static String clientAuthentication(JsonNode supported) {
    return StreamSupport.stream(supported.spliterator(), false)
            .anyMatch(method -> POST.equals(method.asText()))
        ? POST
        : BASIC;
  }
}
