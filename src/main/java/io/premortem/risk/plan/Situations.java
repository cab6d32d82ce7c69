package io.premortem.risk.plan;

import io.premortem.risk.Assessment;
import io.premortem.risk.compliance.Rules;
import io.premortem.risk.law.Obligations;
import io.premortem.risk.library.Library;
import io.premortem.risk.valuation.Catalogue;
import io.premortem.risk.valuation.Situation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** All that assessments of the current tenant come to today. */
@ApplicationScoped
public class Situations {
  private final Obligations obligations;
  private final Actions actions;
  private final Library library;
  private final Rules rules;

  Situations(Obligations obligations, Actions actions, Library library, Rules rules) {
    this.obligations = obligations;
    this.actions = actions;
    this.library = library;
    this.rules = rules;
  }

  @Transactional
  public Situation of(Assessment assessment) {
    return obligations
        .situation(assessment)
        .withTaken(actions.taken(assessment.id()))
        .withOwn(library.own());
  }

  /** What it is held against: the knowledge base that it was answered with, the law of today. */
  public Catalogue catalogue(Assessment assessment) {
    return new Catalogue(library.version(assessment.knowledgeVersion()), rules);
  }
}
