package io.premortem.dataset;

import io.premortem.web.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lists leave out the profiles, which may be large. */
@ApplicationScoped
class DatasetStore implements PanacheRepositoryBase<DatasetEntity, UUID> {
  private static final String SUMMARY =
      "select id, name, version, fileName, rowCount, columnCount, bytes, sha256, createdAt"
          + " from DatasetEntity d where ";

  private static final String IS_LATEST =
      "version = (select max(v.version) from DatasetEntity v where v.seriesId = d.seriesId)";

  /** The latest version of each series whose name or file name holds the text, newest first. */
  List<DatasetSummary> newest(String text, Optional<Cursor> after, int limit) {
    var parameters = new HashMap<String, Object>();
    var condition = IS_LATEST;
    if (!text.isBlank()) {
      condition += " and searchKey like :text escape '!'";
      parameters.put("text", "%" + DatasetName.key(text).replaceAll("[!%_]", "!$0") + "%");
    }
    return summaries(condition, parameters, after, limit);
  }

  /** Versions of the series, newest first. */
  List<DatasetSummary> versions(UUID series, Optional<Cursor> after, int limit) {
    var parameters = new HashMap<String, Object>(Map.of("series", series));
    return summaries("seriesId = :series", parameters, after, limit);
  }

  /** All of the series, newest first. */
  List<DatasetEntity> series(UUID series) {
    return list("seriesId = ?1 order by version desc", series);
  }

  /** The version number of each row of the series. */
  Map<UUID, Integer> numbers(UUID series) {
    return getEntityManager()
        .createQuery(
            "select id, version from DatasetEntity where seriesId = :series", Object[].class)
        .setParameter("series", series)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Integer) row[1]));
  }

  /** The highest version of the series below the given one. */
  Optional<DatasetEntity> before(UUID series, int version) {
    return find("seriesId = ?1 and version < ?2 order by version desc", series, version)
        .firstResultOptional();
  }

  /** The latest version of the series with these bytes. */
  Optional<Integer> sameBytes(UUID series, String sha256) {
    return find("seriesId = ?1 and sha256 = ?2 order by version desc", series, sha256)
        .firstResultOptional()
        .map(row -> row.version);
  }

  /**
   * Versions older than the newest {@code versions} of their series or than the time, oldest first.
   *
   * @param versions how many to spare; null to spare all
   * @param since the oldest to spare; null to spare all
   */
  List<DatasetSummary> outdated(Integer versions, Instant since) {
    var later =
        "(select count(v.id) from DatasetEntity v"
            + " where v.seriesId = d.seriesId and v.version > d.version)";
    var parameters = new HashMap<String, Object>();
    var condition = "(1 = 0";
    if (versions != null) {
      condition += " or " + later + " >= :versions";
      parameters.put("versions", versions.longValue());
    }
    if (since != null) {
      condition += " or createdAt < :since";
      parameters.put("since", since);
    }
    return find(SUMMARY + condition + ") order by createdAt, id", parameters)
        .project(DatasetSummary.class)
        .list();
  }

  private List<DatasetSummary> summaries(
      String condition, Map<String, Object> parameters, Optional<Cursor> after, int limit) {
    var hql = SUMMARY + condition;
    if (after.isPresent()) {
      hql += " and (createdAt < :at or (createdAt = :at and id > :id))";
      parameters.put("at", after.get().at());
      parameters.put("id", after.get().id());
    }
    return find(hql + " order by createdAt desc, id", parameters)
        .page(0, limit)
        .project(DatasetSummary.class)
        .list();
  }
}
