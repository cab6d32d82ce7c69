package io.premortem.risk.library;

import io.premortem.risk.knowledge.Addition;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.knowledge.KnowledgeFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The knowledge base as the current tenant sees it. */
@ApplicationScoped
public class Library {
  /** What the ids of a tenant's own causes and questions begin with. */
  public static final String PREFIX = "own-";

  private final Knowledge current;
  private final OwnCauseStore causes;
  private final OwnIndicatorStore indicators;
  private final Map<String, Knowledge> kept = new ConcurrentHashMap<>();

  Library(Knowledge current, OwnCauseStore causes, OwnIndicatorStore indicators) {
    this.current = current;
    this.causes = causes;
    this.indicators = indicators;
  }

  /** The newest version, without anything of a tenant. */
  public Knowledge newest() {
    return current;
  }

  /** A version without anything of a tenant; one that is not kept is the newest. */
  public Knowledge version(String version) {
    return version.equals(current.version())
        ? current
        : kept.computeIfAbsent(version, v -> KnowledgeFiles.archived(v).orElse(current));
  }

  /** A version with what the current tenant added. */
  @Transactional
  public Knowledge of(String version) {
    return version(version).with(own());
  }

  /** By area, in the order of the knowledge base and of making. */
  @Transactional
  public List<Addition> own() {
    List<OwnCauseEntity> ownCauses = causes.inOrder();
    List<OwnIndicatorEntity> ownIndicators = indicators.inOrder();
    return current.areas().stream()
        .map(area -> addition(area.id(), ownCauses, ownIndicators))
        .filter(Objects::nonNull)
        .toList();
  }

  private static Addition addition(
      String area, List<OwnCauseEntity> causes, List<OwnIndicatorEntity> indicators) {
    var ownCauses =
        causes.stream().filter(row -> row.area.equals(area)).map(OwnCauseEntity::toCause).toList();
    var ownIndicators =
        indicators.stream()
            .filter(row -> row.area.equals(area))
            .map(OwnIndicatorEntity::toIndicator)
            .toList();
    return Stream.concat(ownCauses.stream(), ownIndicators.stream()).findAny().isEmpty()
        ? null
        : new Addition(area, ownIndicators, ownCauses);
  }
}
