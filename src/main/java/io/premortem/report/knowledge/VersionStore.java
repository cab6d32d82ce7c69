package io.premortem.report.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;

@ApplicationScoped
class VersionStore {

  /** How much there is of a version, over all tenants. */
  record Count(String version, long assessments, long reports) {}

  private final EntityManager rows;

  VersionStore(EntityManager rows) {
    this.rows = rows;
  }

  @SuppressWarnings("unchecked")
  List<Count> counts() {
    List<Tuple> found =
        rows.createNativeQuery(
                "select version, assessments, reports from knowledge_figures()", Tuple.class)
            .getResultList();
    return found.stream()
        .map(
            row ->
                new Count(row.get(0, String.class), row.get(1, Long.class), row.get(2, Long.class)))
        .toList();
  }
}
