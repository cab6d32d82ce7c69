package io.premortem.report.questions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class QuestionStore implements PanacheRepositoryBase<QuestionEntity, UUID> {
  private static final int SHOWN = 200;

  /** Newest first, the newest 200. */
  List<QuestionEntity> ofShares(List<UUID> shares) {
    return shares.isEmpty()
        ? List.of()
        : find("shareId in ?1", Sort.descending("askedAt"), shares).page(0, SHOWN).list();
  }

  /** Questions by a link that nobody has answered. */
  long open(UUID share) {
    return count(
        "shareId = ?1 and not exists (select 1 from AnswerEntity a where a.questionId = id)",
        share);
  }
}
