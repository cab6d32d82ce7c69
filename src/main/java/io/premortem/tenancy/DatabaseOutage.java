package io.premortem.tenancy;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;

/** Tells a database that is away, stopping, starting or full from a statement that is wrong. */
public final class DatabaseOutage {
  // PostgreSQL: shut down by an administrator, crashed, not up yet; no connection free.
  private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");
  // SQL standard: class 08, connection exception.
  private static final String CONNECTION = "08";
  private static final int DEEPEST = 20;

  private DatabaseOutage() {}

  /** Whether the same work can be expected to succeed later, the database being back. */
  public static boolean caused(Throwable failure) {
    return caused(failure, DEEPEST);
  }

  // The transaction manager keeps what broke a commit among what was suppressed.
  private static boolean caused(Throwable failure, int deepest) {
    return failure != null
        && deepest > 0
        && (isOutage(failure)
            || caused(failure.getCause(), deepest - 1)
            || Arrays.stream(failure.getSuppressed()).anyMatch(s -> caused(s, deepest - 1)));
  }

  private static boolean isOutage(Throwable cause) {
    if (!(cause instanceof SQLException problem)) {
      return false;
    }
    var state = problem.getSQLState();
    return state == null
        ? ofThePool(problem)
        : state.startsWith(CONNECTION) || STATES.contains(state);
  }

  /** No connection came free in time, or the one given died before it was used. */
  private static boolean ofThePool(SQLException problem) {
    var trace = problem.getStackTrace();
    return trace.length > 0 && trace[0].getClassName().startsWith("io.agroal.");
  }
}
