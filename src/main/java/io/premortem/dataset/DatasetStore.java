package io.premortem.dataset;

import io.premortem.web.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DatasetStore implements PanacheRepositoryBase<DatasetEntity, UUID> {
  /** Without the profiles, which may be large. */
  List<DatasetSummary> newest(Optional<Cursor> after, int limit) {
    var query =
        after.isPresent()
            ? find(
                SUMMARY + " where createdAt < ?1 or (createdAt = ?1 and id > ?2)" + ORDER,
                after.get().at(),
                after.get().id())
            : find(SUMMARY + ORDER);
    return query.page(0, limit).project(DatasetSummary.class).list();
  }

  private static final String SUMMARY =
      "select id, name, rowCount, columnCount, bytes, sha256, createdAt from DatasetEntity";

  private static final String ORDER = " order by createdAt desc, id";
}
