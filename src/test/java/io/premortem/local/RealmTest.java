package io.premortem.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The realm file as a real Keycloak reads it. */
class RealmTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static String realm;

  @BeforeAll
  static void keycloak() {
    realm = new LocalServicesResource().start().get("quarkus.oidc.auth-server-url");
  }

  @Test
  void a_founders_token_names_the_person_and_the_organization() throws Exception {
    JsonNode token = accessToken("founder@acme.test");
    assertThat(token.at("/sub").asText()).isEqualTo("00000000-0000-4000-8000-000000000001");
    assertThat(token.at("/iss").asText()).isEqualTo(realm);
    assertThat(token.at("/aud").asText()).isEqualTo("premortem");
    assertThat(token.at("/email").asText()).isEqualTo("founder@acme.test");
    assertThat(token.at("/name").asText()).isNotBlank();
    assertThat(token.at("/organization")).containsExactly(JSON.valueToTree("acme"));
    assertThat(token.at("/realm_access/roles").toString()).doesNotContain("platform-admin");
  }

  @Test
  void each_organization_has_its_member() throws Exception {
    assertThat(accessToken("founder@beta.test").at("/organization/0").asText()).isEqualTo("beta");
    assertThat(accessToken("partner@fund.test").at("/organization/0").asText()).isEqualTo("fund");
  }

  @Test
  void the_administrator_has_the_role_and_no_organization() throws Exception {
    JsonNode token = accessToken("admin@premortem.test");
    assertThat(token.at("/realm_access/roles").toString()).contains("platform-admin");
    assertThat(token.at("/groups").toString()).contains("platform-admin");
    assertThat(token.at("/organization").isMissingNode()).isTrue();
  }

  @Test
  void sign_in_wants_pkce_and_returns_to_this_machine_alone() throws Exception {
    String pkce =
        "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";
    assertThat(signIn("http://localhost:49152/signed-in", pkce).statusCode()).isEqualTo(200);
    assertThat(signIn("https://example.com/", pkce).statusCode()).isEqualTo(400);
    assertThat(signIn("http://localhost:49152/", "").headers().firstValue("location"))
        .hasValueSatisfying(to -> assertThat(to).contains("error=invalid_request"));
  }

  @Test
  void the_device_flow_is_open_to_the_command_line_client() throws Exception {
    HttpResponse<String> answer =
        post("/protocol/openid-connect/auth/device", Map.of("client_id", "premortem-cli"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(answer.body()).at("/user_code").asText()).isNotBlank();
  }

  @Test
  void the_sign_in_page_speaks_chinese() throws Exception {
    String page =
        signIn(
                "http://localhost:8080/",
                "&ui_locales=zh-CN&code_challenge_method=S256"
                    + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
            .body();
    assertThat(page).contains("登录");
  }

  private static HttpResponse<String> signIn(String redirect, String more) throws Exception {
    String query =
        "?client_id=premortem&response_type=code&scope=openid&redirect_uri=" + encoded(redirect);
    URI address = URI.create(realm + "/protocol/openid-connect/auth" + query + more);
    return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private static JsonNode accessToken(String user) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        post(
            "/protocol/openid-connect/token",
            Map.of(
                "grant_type", "password",
                "client_id", "premortem-cli",
                "username", user,
                "password", "premortem",
                "scope", "openid organization:*"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    String token = JSON.readTree(answer.body()).at("/access_token").asText();
    return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }

  private static HttpResponse<String> post(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(realm + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
