package io.premortem.dataset.reading;

import java.sql.SQLException;

/** DuckDB failed on input that had been checked: a bug or a full disk, not the user's doing. */
public final class DuckDbException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DuckDbException(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
