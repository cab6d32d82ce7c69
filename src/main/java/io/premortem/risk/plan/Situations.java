package io.premortem.risk.plan;

import io.premortem.risk.Assessment;
import io.premortem.risk.law.Obligations;
import io.premortem.risk.valuation.Situation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** All that assessments of the current tenant come to today. */
@ApplicationScoped
public class Situations {
  private final Obligations obligations;
  private final Actions actions;

  Situations(Obligations obligations, Actions actions) {
    this.obligations = obligations;
    this.actions = actions;
  }

  @Transactional
  public Situation of(Assessment assessment) {
    return obligations.situation(assessment).withTaken(actions.taken(assessment.id()));
  }
}
