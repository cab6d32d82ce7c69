package io.premortem.risk.law;

import io.premortem.risk.Assessment;
import io.premortem.risk.Assessments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Copies of assessments, to be changed while the original stays as it is. */
@ApplicationScoped
public class Scenarios {
  private final Assessments assessments;
  private final Obligations obligations;

  Scenarios(Assessments assessments, Obligations obligations) {
    this.assessments = assessments;
    this.obligations = obligations;
  }

  /**
   * Copies answers, figures, compute plan and what is kept of the law.
   *
   * @return empty when there is no such assessment
   */
  @Transactional
  public Optional<Assessment> copy(UUID assessment, String name, String actor) {
    Optional<Assessment> copy = assessments.copy(assessment, name, actor);
    copy.ifPresent(made -> obligations.copy(assessment, made.id()));
    return copy;
  }
}
