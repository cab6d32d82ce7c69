package io.premortem.risk.law;

import io.premortem.risk.compliance.Rules;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.knowledge.KnowledgeFiles;
import io.premortem.risk.valuation.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The knowledge base and the rules of law as they were. */
@ApplicationScoped
public class Catalogues {
  private final Catalogue current;
  private final Map<String, Knowledge> knowledge = new ConcurrentHashMap<>();
  private final Map<String, Rules> rules = new ConcurrentHashMap<>();

  Catalogues(Catalogue current) {
    this.current = current;
  }

  /** As of these versions; of a version that is not kept, as they are today. */
  public Catalogue of(String knowledgeVersion, String rulesVersion) {
    return new Catalogue(
        knowledgeVersion.equals(current.knowledge().version())
            ? current.knowledge()
            : knowledge.computeIfAbsent(
                knowledgeVersion,
                version -> KnowledgeFiles.archived(version).orElse(current.knowledge())),
        rulesVersion.equals(current.rules().version())
            ? current.rules()
            : rules.computeIfAbsent(
                rulesVersion, version -> RulesFiles.archived(version).orElse(current.rules())));
  }
}
