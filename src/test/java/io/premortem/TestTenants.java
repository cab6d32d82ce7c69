package io.premortem;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The demo users of the local realm, signed in by token as the documentation's curl examples are.
 */
public enum TestTenants {
  ACME("acme", "founder@acme.test"),
  BETA("beta", "founder@beta.test"),
  FUND("fund", "partner@fund.test"),
  ADMIN(null, "admin@premortem.test");

  /** Tokens live for fifteen minutes, the suite for longer. */
  private static final Duration FRESH = Duration.ofMinutes(10);

  private static final Map<TestTenants, Token> TOKENS = new ConcurrentHashMap<>();

  private record Token(String text, Instant fetched) {
    boolean fresh() {
      return fetched.plus(FRESH).isAfter(Instant.now());
    }
  }

  /** Alias of the user's organization; null for the administrator. */
  public final String org;

  public final String user;

  TestTenants(String org, String user) {
    this.org = org;
    this.user = user;
  }

  /** A request to the API with this user's token. */
  public RequestSpecification api() {
    return given().auth().oauth2(token());
  }

  /** This user's access token. */
  public String token() {
    return TOKENS
        .compute(this, (who, token) -> token != null && token.fresh() ? token : who.fetchToken())
        .text();
  }

  /** {@code /api/v1/o/{org}} + path. */
  public String at(String path) {
    return "/api/v1/o/" + org + path;
  }

  /** A new assessment with figures in US dollars and no answers; its id. */
  public String assessment(String name, long openingCash) {
    return api()
        .contentType(ContentType.JSON)
        .body(
            """
            {"name":"%s","finance":{"currency":"USD","openingCash":%d,"revenue":20000,
             "burn":{"low":60000,"high":90000}}}"""
                .formatted(name, openingCash))
        .post(at("/assessments"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Token fetchToken() {
    var realm = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
    String text =
        given()
            .formParam("grant_type", "password")
            .formParam("client_id", "premortem-cli")
            .formParam("username", user)
            .formParam("password", "premortem")
            .formParam("scope", "openid organization:*")
            .post(realm + "/protocol/openid-connect/token")
            .then()
            .statusCode(200)
            .extract()
            .path("access_token");
    return new Token(text, Instant.now());
  }
}
