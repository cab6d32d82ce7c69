package io.premortem.risk;

import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.knowledge.KnowledgeFiles;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the knowledge base once. */
class KnowledgeSource {
  @Produces
  @Singleton
  Knowledge knowledge() {
    return KnowledgeFiles.load();
  }
}
