package io.premortem.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

@ApplicationScoped
class SchemaStore {
  private final EntityManager rows;

  SchemaStore(EntityManager rows) {
    this.rows = rows;
  }

  String version() {
    return (String)
        rows.createNativeQuery("select schema_version()", String.class).getSingleResult();
  }
}
