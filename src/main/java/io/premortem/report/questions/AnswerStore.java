package io.premortem.report.questions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AnswerStore implements PanacheRepositoryBase<AnswerEntity, UUID> {

  /** Oldest first. */
  List<AnswerEntity> to(List<UUID> questions) {
    return questions.isEmpty()
        ? List.of()
        : list("questionId in ?1", Sort.ascending("answeredAt"), questions);
  }
}
