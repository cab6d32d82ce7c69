package io.premortem.report.knowledge;

import io.premortem.report.knowledge.KnowledgeVersion.State;
import io.premortem.report.knowledge.VersionStore.Count;
import io.premortem.risk.knowledge.KnowledgeFiles;
import io.premortem.risk.library.Library;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The versions of the knowledge base that assessments and reports stand on. */
@ApplicationScoped
public class KnowledgeVersions {
  private final VersionStore store;
  private final Library library;

  KnowledgeVersions(VersionStore store, Library library) {
    this.store = store;
    this.library = library;
  }

  /** Newest first; the one in force is among them, even unused. */
  @Transactional
  public List<KnowledgeVersion> all() {
    var current = library.newest().version();
    var counts = store.counts();
    var unused =
        counts.stream().anyMatch(count -> count.version().equals(current))
            ? Stream.<Count>empty()
            : Stream.of(new Count(current, 0, 0));
    return Stream.concat(counts.stream(), unused)
        .map(
            count ->
                new KnowledgeVersion(
                    count.version(),
                    state(count.version(), current),
                    count.assessments(),
                    count.reports()))
        .sorted(Comparator.comparing(KnowledgeVersion::version).reversed())
        .toList();
  }

  private static State state(String version, String current) {
    if (version.equals(current)) {
      return State.IN_FORCE;
    }
    return KnowledgeFiles.archived(version).isPresent() ? State.KEPT : State.MISSING;
  }
}
