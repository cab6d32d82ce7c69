package io.premortem.identity.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.premortem.identity.provider.Discoveries.Found;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Discovery documents of providers that are well, unwell, and up to no good. */
class DiscoveriesTest {
  private static final String PATH = "/.well-known/openid-configuration";

  private HttpServer server;
  private String issuer;
  private final Discoveries discoveries =
      new Discoveries(new OutgoingAddresses(true), new ObjectMapper());

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    issuer = "http://localhost:" + server.getAddress().getPort() + "/tenant";
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void a_document_is_read_and_a_last_slash_makes_no_difference() {
    answer(
        200,
        document(issuer, ", \"token_endpoint_auth_methods_supported\":[\"client_secret_post\"]"));
    var found = ((Found.Document) discoveries.find(" " + issuer + "/ ")).discovery();
    assertThat(found.issuer()).hasToString(issuer);
    assertThat(found.token()).hasToString(issuer + "/token");
    assertThat(found.keys()).hasToString(issuer + "/keys");
    assertThat(found.clientAuthentication()).isEqualTo("client_secret_post");
  }

  @Test
  void clients_say_who_they_are_by_basic_where_nothing_else_is_said() {
    answer(200, document(issuer, ""));
    assertThat(((Found.Document) discoveries.find(issuer)).discovery().clientAuthentication())
        .isEqualTo("client_secret_basic");
  }

  @Test
  void another_issuers_document_is_refused() {
    answer(200, document("http://localhost:1/other", ""));
    refused(issuer, ProviderFault.OTHER_ISSUER);
  }

  @Test
  void endpoints_that_are_missing_or_private_are_refused() {
    answer(200, "{\"issuer\":\"" + issuer + "\"}");
    refused(issuer, ProviderFault.BAD_ENDPOINTS);
    server.removeContext("/tenant" + PATH);
    answer(200, document(issuer, "").replace(issuer + "/token", "https://169.254.169.254/token"));
    refused(issuer, ProviderFault.BAD_ENDPOINTS);
    server.removeContext("/tenant" + PATH);
    answer(200, document(issuer, "").replace(issuer + "/keys", "file:///etc/passwd"));
    refused(issuer, ProviderFault.BAD_ENDPOINTS);
  }

  @Test
  void a_redirect_is_not_followed() {
    server.createContext(
        "/tenant" + PATH,
        exchange -> {
          exchange.getResponseHeaders().add("Location", issuer + "/elsewhere");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.createContext(
        "/tenant/elsewhere", exchange -> respond(exchange, 200, document(issuer, "")));
    refused(issuer, ProviderFault.ISSUER_AWAY);
  }

  @Test
  void no_answer_another_answer_and_one_without_end_are_no_document() {
    refused("http://localhost:1/", ProviderFault.ISSUER_AWAY);
    answer(404, "{}");
    refused(issuer, ProviderFault.ISSUER_AWAY);
    server.removeContext("/tenant" + PATH);
    answer(200, "<html>sign in</html>");
    refused(issuer, ProviderFault.ISSUER_AWAY);
    server.removeContext("/tenant" + PATH);
    answer(200, document(issuer, ", \"x\":\"" + "x".repeat(200_000) + "\""));
    refused(issuer, ProviderFault.ISSUER_AWAY);
  }

  @Test
  void what_is_no_address_is_refused() {
    for (var typed :
        new String[] {"acme", "https://", "https://a b", "https://acme.com?x=1", "/x"}) {
      refused(typed, ProviderFault.BAD_ISSUER);
    }
  }

  private void refused(String typed, ProviderFault fault) {
    assertThat(discoveries.find(typed)).isEqualTo(new Found.Nothing(fault));
  }

  private void answer(int status, String body) {
    server.createContext("/tenant" + PATH, exchange -> respond(exchange, status, body));
  }

  private static void respond(com.sun.net.httpserver.HttpExchange exchange, int status, String body)
      throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private String document(String said, String more) {
    return """
    {"issuer":"%s","authorization_endpoint":"%s/auth","token_endpoint":"%s/token",
     "jwks_uri":"%s/keys","userinfo_endpoint":"%s/me"%s}"""
        .formatted(said, issuer, issuer, issuer, issuer, more);
  }
}
