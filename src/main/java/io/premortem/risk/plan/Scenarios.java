package io.premortem.risk.plan;

import io.premortem.risk.Assessment;
import io.premortem.risk.AssessmentResult;
import io.premortem.risk.Assessments;
import io.premortem.risk.law.Obligations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Copies of assessments, to be changed while the original stays as it is. */
@ApplicationScoped
public class Scenarios {
  private final Assessments assessments;
  private final Obligations obligations;
  private final Actions actions;

  Scenarios(Assessments assessments, Obligations obligations, Actions actions) {
    this.assessments = assessments;
    this.obligations = obligations;
    this.actions = actions;
  }

  /**
   * Copies answers, figures, compute plan, action plan and what is kept of the law.
   *
   * @param name of the copy
   */
  @Transactional
  public AssessmentResult copy(UUID assessment, String name, String actor) {
    AssessmentResult result = assessments.copy(assessment, name, actor);
    if (result instanceof AssessmentResult.Saved(Assessment copy)) {
      obligations.copy(assessment, copy.id());
      actions.copy(assessment, copy.id());
    }
    return result;
  }
}
