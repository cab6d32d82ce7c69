package io.premortem.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * Tells PostgreSQL whose rows a connection may see, each time it leaves the pool, and takes that
 * back when it returns. The policies in {@code R__row_security.sql} read the setting.
 */
@ApplicationScoped
class RowSecurity implements AgroalPoolInterceptor {
  private static final Logger LOG = Logger.getLogger(RowSecurity.class);

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

  // Never throws: the pool keeps for ever, and counts, what an interceptor failed on.
  private static void set(Connection connection, String tenant) {
    try (var statement = connection.prepareStatement(SET)) {
      statement.setString(1, tenant);
      statement.execute();
    } catch (SQLException e) {
      LOG.warnf("a connection is given up, since its tenant cannot be set: %s", e.getMessage());
      giveUp(connection);
    }
  }

  // Fail closed: what was not told whose rows to show is shut, and whoever holds it reads nothing.
  private static void giveUp(Connection connection) {
    try {
      connection.abort(Runnable::run);
      connection.prepareStatement(SET).close();
    } catch (SQLException closed) {
      // By this the pool learns that the connection is shut, and drops it when it comes back.
      LOG.tracef("given up: %s", closed.getMessage());
    }
  }
}
