package io.premortem.identity;

import io.premortem.tenancy.OrganizationCreated;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** The people of the demo tenants; their subjects are fixed in the local realm file. */
@ApplicationScoped
class DemoMembers {
  private static final Map<String, Member> OWNERS =
      Map.of(
          "acme",
          owner("00000000-0000-4000-8000-000000000001", "founder@acme.test", "Lin Acme"),
          "beta",
          owner("00000000-0000-4000-8000-000000000002", "founder@beta.test", "Robin Beta"),
          "fund",
          owner("00000000-0000-4000-8000-000000000003", "partner@fund.test", "Kim Northwind"));

  private final Members members;

  DemoMembers(Members members) {
    this.members = members;
  }

  void seed(@Observes @Priority(100) OrganizationCreated created) {
    var owner = OWNERS.get(created.organization().alias());
    if (created.demo() && owner != null) {
      members.add(owner, "system");
    }
  }

  private static Member owner(String subject, String email, String name) {
    return new Member(subject, email, name, Role.OWNER);
  }
}
