package io.premortem.report;

import static io.restassured.RestAssured.given;

import io.premortem.TestPeople;
import io.premortem.identity.Member;
import io.premortem.identity.Members;
import io.premortem.identity.Role;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import io.premortem.tenancy.TenantScope;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Companies and funds that only one test needs, all of one person. */
@ApplicationScoped
public class TestOrganizations {
  private final Organizations organizations;
  private final Members members;
  private final TenantScope scope;

  TestOrganizations(Organizations organizations, Members members, TenantScope scope) {
    this.organizations = organizations;
    this.members = members;
    this.scope = scope;
  }

  /** Somebody with an address of their own; organizations come with {@link #found}. */
  public static Person person(String name) {
    var email = name.toLowerCase() + "-" + UUID.randomUUID().toString().substring(0, 8) + "@x.test";
    return new Person(email, TestPeople.create(email, name, "Founder"));
  }

  public record Person(String email, String subject) {
    /** With the organizations that the person has now. */
    public RequestSpecification api() {
      return given().auth().oauth2(TestPeople.token(email));
    }
  }

  /** The alias of a new organization of the person, who owns it. */
  public String found(String name, Organization.Kind kind, Person owner) {
    var alias = name.toLowerCase() + "-" + UUID.randomUUID().toString().substring(0, 8);
    TestPeople.organization(alias);
    TestPeople.join(alias, owner.subject);
    organizations.create(alias, name, kind, false, "test");
    employ(alias, owner, Role.OWNER);
    return alias;
  }

  public void employ(String alias, Person person, Role role) {
    scope.run(
        alias,
        () ->
            members.add(
                new Member(person.subject, person.email, person.email.split("-")[0], role),
                "test"));
  }

  /** A run assessment's id. */
  public static String assessment(RequestSpecification api, String org, String name, long cash) {
    String id =
        api.contentType(ContentType.JSON)
            .body(
                """
                {"name":"%s","finance":{"currency":"USD","openingCash":%d,"revenue":20000,
                 "burn":{"low":60000,"high":90000}}}"""
                    .formatted(name, cash))
            .post("/api/v1/o/" + org + "/assessments")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    run(api, org, id);
    return id;
  }

  public static void run(RequestSpecification api, String org, String assessment) {
    api.contentType(ContentType.JSON)
        .body("{\"trials\":1000,\"outer\":20}")
        .post("/api/v1/o/" + org + "/assessments/" + assessment + "/run")
        .then()
        .statusCode(200);
  }

  /**
   * A new share's id.
   *
   * @param more fields of the body, such as {@code "consent":true}
   */
  public static String share(
      RequestSpecification api, String org, String assessment, String fund, String... more) {
    return api.contentType(ContentType.JSON)
        .body(body(fund, more))
        .post("/api/v1/o/" + org + "/assessments/" + assessment + "/shares")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  static String body(String fund, String... more) {
    var week = Instant.now().plus(Duration.ofDays(7));
    return "{\"expiresAt\":\"%s\",\"fund\":\"%s\"%s}"
        .formatted(week, fund, more.length == 0 ? "" : "," + String.join(",", more));
  }
}
