package io.premortem.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditLogTest {
  @Inject AuditLog log;
  @Inject TenantScope scope;
  @Inject AuditChains chains;
  @Inject Organizations organizations;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.username")
  String owner;

  @ConfigProperty(name = "quarkus.flyway.password")
  String ownerPassword;

  @Test
  void finds_an_entry_that_the_owner_of_the_database_changed() throws SQLException {
    var alias = newTenant();
    scope.run(alias, () -> log.record("somebody", "report.shared", "1", "to a fund"));
    scope.run(alias, () -> log.record("somebody", "report.revoked", "1", ""));
    assertThat(scope.call(alias, log::firstBroken)).isEmpty();

    tamper(
        "update audit_entry set detail = 'to nobody' where sequence = 2 and tenant_id = ?", alias);

    assertThat(scope.call(alias, log::firstBroken)).hasValue(2);
  }

  @Test
  void finds_an_entry_that_was_taken_out() throws SQLException {
    var alias = newTenant();
    scope.run(alias, () -> log.record("somebody", "data.read", "1", ""));
    scope.run(alias, () -> log.record("somebody", "data.read", "2", ""));

    tamper("delete from audit_entry where sequence = 2 and tenant_id = ?", alias);

    assertThat(scope.call(alias, log::firstBroken)).hasValue(3);
  }

  @Test
  void keeps_tenants_chains_apart() {
    var one = newTenant();
    var other = newTenant();
    scope.run(one, () -> log.record("somebody", "data.read", "1", ""));

    assertThat(scope.call(one, () -> log.newest(10))).hasSize(2);
    assertThat(scope.call(other, () -> log.newest(10))).hasSize(1);
  }

  @Test
  void is_searched_by_who_what_and_on_what() {
    var alias = newTenant();
    scope.run(
        alias,
        () -> {
          log.record("ada", "share.created", "1", "");
          log.record("ada", "share%odd", "2", "");
          log.record("bob", "share.revoked", "1", "");
        });
    assertThat(actions(alias, "", "share.", "")).containsExactly("share.revoked", "share.created");
    assertThat(actions(alias, "ada", "", "1")).containsExactly("share.created");
    assertThat(actions(alias, "", "share%", "")).containsExactly("share%odd");
    assertThat(actions(alias, "eve", "", "")).isEmpty();
  }

  @Test
  void is_verified_for_every_tenant_at_once() throws SQLException {
    var whole = newTenant();
    var broken = newTenant();
    scope.run(broken, () -> log.record("somebody", "data.read", "1", ""));
    tamper("update audit_entry set detail = 'x' where sequence = 2 and tenant_id = ?", broken);

    assertThat(chains.verify())
        .contains(
            new AuditChains.Finding(whole, OptionalLong.empty()),
            new AuditChains.Finding(broken, OptionalLong.of(2)));
  }

  private List<String> actions(String alias, String actor, String action, String object) {
    var filter =
        new AuditFilter(actor, action, object, Instant.EPOCH, Instant.now().plusSeconds(9));
    return scope.call(alias, () -> log.find(filter, Long.MAX_VALUE, 10)).stream()
        .map(AuditEntry::action)
        .toList();
  }

  private String newTenant() {
    var alias = "t" + UUID.randomUUID().toString().substring(0, 8);
    organizations.create(alias, "Test", Organization.Kind.COMPANY, false, "system");
    return alias;
  }

  /** As the superuser-like owner, whom row-level security holds to the tenant it names. */
  private void tamper(String sql, String alias) throws SQLException {
    try (var connection = DriverManager.getConnection(url, owner, ownerPassword)) {
      try (var set = connection.createStatement()) {
        set.execute("select set_config('premortem.tenant', '" + alias + "', false)");
      }
      try (var statement = connection.prepareStatement(sql)) {
        statement.setString(1, alias);
        assertThat(statement.executeUpdate()).isEqualTo(1);
      }
    }
  }
}
