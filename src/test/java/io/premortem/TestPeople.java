package io.premortem;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** People whom only one test needs, made in the local Keycloak as its administrator. */
public final class TestPeople {
  private TestPeople() {}

  /**
   * Makes a user with the password {@code premortem}.
   *
   * @return the user's id in Keycloak
   */
  public static String create(String email, String firstName, String lastName) {
    admin()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "username",
                email,
                "email",
                email,
                "emailVerified",
                true,
                "enabled",
                true,
                "firstName",
                firstName,
                "lastName",
                lastName,
                "credentials",
                List.of(Map.of("type", "password", "value", "premortem", "temporary", false))))
        .post(realm() + "/users")
        .then()
        .statusCode(201);
    return find(email);
  }

  /** The user's id in Keycloak. */
  public static String find(String email) {
    return admin().queryParam("email", email).get(realm() + "/users").jsonPath().get("[0].id");
  }

  /** Makes the user a member of the Keycloak organization; our own row is not its business. */
  public static void join(String organization, String subject) {
    var id =
        admin()
            .queryParam("search", organization)
            .get(realm() + "/organizations")
            .jsonPath()
            .getString("find { it.alias == '%s' }.id".formatted(organization));
    admin()
        .contentType(ContentType.JSON)
        .body(subject)
        .post(realm() + "/organizations/" + id + "/members")
        .then()
        .statusCode(201);
  }

  /** An organization in Keycloak that we did not make. */
  public static void organization(String alias) {
    admin()
        .contentType(ContentType.JSON)
        .body(Map.of("name", alias, "alias", alias, "enabled", true))
        .post(realm() + "/organizations")
        .then()
        .statusCode(201);
  }

  /** An access token as the documentation's curl examples fetch it. */
  public static String token(String email) {
    return given()
        .formParam("grant_type", "password")
        .formParam("client_id", "premortem-cli")
        .formParam("username", email)
        .formParam("password", "premortem")
        .formParam("scope", "openid organization:*")
        .post(issuer() + "/protocol/openid-connect/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  static RequestSpecification admin() {
    String token =
        given()
            .formParam("grant_type", "password")
            .formParam("client_id", "admin-cli")
            .formParam("username", "admin")
            .formParam("password", "premortem")
            .post(issuer().replace("/premortem", "/master") + "/protocol/openid-connect/token")
            .then()
            .statusCode(200)
            .extract()
            .path("access_token");
    return given().auth().oauth2(token);
  }

  private static String realm() {
    return issuer().replace("/realms/", "/admin/realms/");
  }

  static String issuer() {
    return ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
  }
}
