package io.premortem.risk.law;

import io.premortem.risk.compliance.Rules;
import io.premortem.risk.library.Library;
import io.premortem.risk.valuation.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The knowledge base and the rules of law as they were. */
@ApplicationScoped
public class Catalogues {
  private final Library library;
  private final Rules current;
  private final Map<String, Rules> kept = new ConcurrentHashMap<>();

  Catalogues(Library library, Rules current) {
    this.library = library;
    this.current = current;
  }

  /** As of these versions; of a version that is not kept, as they are today. */
  public Catalogue of(String knowledgeVersion, String rulesVersion) {
    return new Catalogue(
        library.version(knowledgeVersion),
        rulesVersion.equals(current.version())
            ? current
            : kept.computeIfAbsent(
                rulesVersion, version -> RulesFiles.archived(version).orElse(current)));
  }
}
