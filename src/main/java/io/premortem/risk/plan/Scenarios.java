package io.premortem.risk.plan;

import io.premortem.risk.Assessment;
import io.premortem.risk.Assessments;
import io.premortem.risk.law.Obligations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
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
   * @return empty when there is no such assessment
   */
  @Transactional
  public Optional<Assessment> copy(UUID assessment, String name, String actor) {
    Optional<Assessment> copy = assessments.copy(assessment, name, actor);
    copy.ifPresent(
        made -> {
          obligations.copy(assessment, made.id());
          actions.copy(assessment, made.id());
        });
    return copy;
  }
}
