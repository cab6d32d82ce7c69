package io.premortem.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Tells PostgreSQL whose rows a connection may see, each time it leaves the pool, and takes that
 * back when it returns. The policies in {@code R__row_security.sql} read the setting.
 */
@ApplicationScoped
class RowSecurity implements AgroalPoolInterceptor {
  private static final String SET =
      "select set_config('premortem.tenant', ?, false), set_config('premortem.share', '', false),"
          + " set_config('premortem.key', '', false)";

  @Override
  public void onConnectionAcquire(Connection connection) {
    set(connection, TenantScope.currentTenant().orElse(DiscriminatorResolver.NOBODY));
  }

  @Override
  public void onConnectionReturn(Connection connection) {
    set(connection, DiscriminatorResolver.NOBODY);
  }

  // A connection that cannot be set must not be used: fail closed.
  private static void set(Connection connection, String tenant) {
    try (var statement = connection.prepareStatement(SET)) {
      statement.setString(1, tenant);
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot set the tenant of a connection", e);
    }
  }
}
