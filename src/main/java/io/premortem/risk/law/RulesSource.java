package io.premortem.risk.law;

import io.premortem.risk.compliance.Rules;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the rules once. */
class RulesSource {
  @Produces
  @Singleton
  Rules rules() {
    return RulesFiles.load();
  }
}
