package io.premortem.risk;

import io.premortem.risk.compliance.Rules;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.knowledge.KnowledgeFiles;
import io.premortem.risk.valuation.Catalogue;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the knowledge base once, and puts the rules beside it. */
class KnowledgeSource {
  @Produces
  @Singleton
  Knowledge knowledge() {
    return KnowledgeFiles.load();
  }

  @Produces
  @Singleton
  Catalogue catalogue(Knowledge knowledge, Rules rules) {
    return new Catalogue(knowledge, rules);
  }
}
