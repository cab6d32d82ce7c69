package io.premortem.tenancy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

@ApplicationScoped
class OrganizationStore implements PanacheRepositoryBase<OrganizationEntity, String> {
  /** Makes the whole directory visible for the rest of the transaction; content stays hidden. */
  void openDirectory() {
    getEntityManager()
        .createNativeQuery("select set_config('premortem.directory', 'open', true)", String.class)
        .getSingleResult();
  }

  /** Whose rows this transaction's connection was told to show. */
  String told() {
    return (String)
        getEntityManager()
            .createNativeQuery("select current_setting('premortem.tenant', true)", String.class)
            .getSingleResult();
  }

  List<OrganizationEntity> page(String text, String after, int limit) {
    var pattern = "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    return find(
            """
            alias > :after and (lower(alias) like :pattern escape '!'
              or lower(name) like :pattern escape '!')""",
            Sort.by("alias"),
            Parameters.with("after", after).and("pattern", pattern))
        .page(0, limit)
        .list();
  }
}
