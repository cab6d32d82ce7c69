package io.premortem.lab;

import io.premortem.web.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ModelStore implements PanacheRepositoryBase<ModelEntity, UUID> {
  /** The next version of the name; whoever asks next waits until this transaction ends. */
  int nextVersion(String name) {
    getEntityManager()
        .createNativeQuery(
            "select 1 from pg_advisory_xact_lock(hashtext('model'), hashtext(:name))")
        .setParameter("name", name)
        .getSingleResult();
    return getEntityManager()
        .createQuery(
            "select coalesce(max(version), 0) + 1 from ModelEntity where name = :name",
            Integer.class)
        .setParameter("name", name)
        .getSingleResult();
  }

  /** Newest first. */
  List<ModelEntity> after(Optional<Cursor> cursor, int limit) {
    var query =
        cursor
            .map(
                c ->
                    find(
                        "createdAt < ?1 or (createdAt = ?1 and id > ?2) order by createdAt desc, id",
                        c.at(),
                        c.id()))
            .orElseGet(() -> find("order by createdAt desc, id"));
    return query.page(0, limit).list();
  }

  List<String> names() {
    return getEntityManager()
        .createQuery("select distinct name from ModelEntity order by name", String.class)
        .getResultList();
  }

  Optional<ModelEntity> live(String name) {
    return find("name = ?1 and stage = ?2", name, Model.Stage.LIVE).firstResultOptional();
  }

  /** The retired version that was live last. */
  Optional<ModelEntity> before(String name) {
    return find(
            "name = ?1 and stage = ?2 and deployedAt is not null order by deployedAt desc",
            name,
            Model.Stage.RETIRED)
        .firstResultOptional();
  }

  /** Versions of a name, newest first. */
  List<ModelEntity> versions(String name) {
    return list("name = ?1 order by version desc", name);
  }

  /** Models of these data sets, newest first. */
  List<ModelEntity> fittedOn(Collection<UUID> datasets) {
    return list("datasetId in ?1 order by createdAt desc, id", datasets);
  }

  /** Whatever is live under the name is retired, and the database told so at once. */
  void retireLive(String name) {
    update(
        "stage = ?1 where name = ?2 and stage = ?3", Model.Stage.RETIRED, name, Model.Stage.LIVE);
  }
}
