package io.premortem;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/**
 * Somebody else's identity provider: another realm of the local Keycloak, with one client and
 * people of its own, all with the password {@code outside}. Also what Keycloak has made of it.
 */
public final class OutsideRealm implements AutoCloseable {
  public static final String CLIENT = "premortem-outside";
  public static final String SECRET = "outside-secret";
  public static final String PASSWORD = "outside";

  private final String name;

  public OutsideRealm(String name, String redirectUri) {
    this.name = name;
    admin()
        .body(
            Map.of(
                "realm",
                name,
                "enabled",
                true,
                "sslRequired",
                "none",
                "clients",
                List.of(
                    Map.of(
                        "clientId",
                        CLIENT,
                        "secret",
                        SECRET,
                        "enabled",
                        true,
                        "publicClient",
                        false,
                        "standardFlowEnabled",
                        true,
                        "redirectUris",
                        List.of(redirectUri)))))
        .post(realms())
        .then()
        .statusCode(201);
  }

  public String issuer() {
    return TestPeople.issuer().replace("/premortem", "/" + name);
  }

  /** Somebody who signs in there by the name before the {@code @}. */
  public void person(String email) {
    admin()
        .body(
            Map.of(
                "username",
                email.substring(0, email.indexOf('@')),
                "email",
                email,
                "emailVerified",
                true,
                "enabled",
                true,
                "firstName",
                "Col",
                "lastName",
                "League",
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))))
        .post(realms() + "/" + name + "/users")
        .then()
        .statusCode(201);
  }

  @Override
  public void close() {
    admin().delete(realms() + "/" + name).then().statusCode(204);
  }

  /** Whether our realm has a provider for the tenant. */
  public static boolean linked(String tenant) {
    return admin()
            .get(realms() + "/premortem/identity-provider/instances/tenant-" + tenant)
            .statusCode()
        == 200;
  }

  /** The provider as Keycloak shows it, without the secret. */
  public static Map<String, Object> provider(String tenant) {
    return admin()
        .get(realms() + "/premortem/identity-provider/instances/tenant-" + tenant)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getMap("");
  }

  /** The domains of the tenant's organization in our realm. */
  public static List<String> domains(String tenant) {
    var found =
        admin()
            .queryParam("search", tenant)
            .queryParam("briefRepresentation", false)
            .get(realms() + "/premortem/organizations")
            .jsonPath();
    var names = found.<String>getList("find { it.alias == '%s' }.domains.name".formatted(tenant));
    return names == null ? List.of() : names;
  }

  /** How many providers the account of our realm is joined to. */
  public static int joined(String subject) {
    return admin()
        .get(realms() + "/premortem/users/" + subject + "/federated-identity")
        .jsonPath()
        .getList("")
        .size();
  }

  private static RequestSpecification admin() {
    return TestPeople.admin().contentType(ContentType.JSON);
  }

  private static String realms() {
    return TestPeople.issuer().replaceFirst("/realms/.*", "/admin/realms");
  }
}
