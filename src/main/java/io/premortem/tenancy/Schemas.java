package io.premortem.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The database's own state, for administrators. */
@ApplicationScoped
public class Schemas {
  private final SchemaStore store;

  Schemas(SchemaStore store) {
    this.store = store;
  }

  /** Number of the newest migration. */
  @Transactional
  public String version() {
    return store.version();
  }
}
