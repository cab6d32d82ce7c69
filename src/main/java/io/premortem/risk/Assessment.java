package io.premortem.risk;

import io.premortem.risk.compliance.Answers;
import io.premortem.risk.compute.ComputePlan;
import io.premortem.risk.valuation.Answer;
import io.premortem.risk.valuation.Evidence;
import io.premortem.risk.valuation.Finance;
import io.premortem.risk.valuation.Measured;
import io.premortem.risk.valuation.Situation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a company says of itself.
 *
 * @param answers by indicator id; an indicator that is absent has not been answered
 * @param evidence behind the answers, by indicator id; claimed where there is none
 * @param finance as declared; null while there are no figures
 * @param ledger id of the data set that figures were measured from; null for none
 * @param measured what that gave; null for none
 * @param compute what it means to train and serve; null for none
 * @param revision grows with every change of answers or figures
 * @param knowledgeVersion of the knowledge base that it is answered with, until it is moved
 */
public record Assessment(
    UUID id,
    String name,
    Map<String, Answer> answers,
    Map<String, Evidence> evidence,
    Finance finance,
    UUID ledger,
    Measured measured,
    ComputePlan compute,
    int revision,
    String knowledgeVersion,
    Instant createdAt,
    Instant updatedAt) {

  /** The figures that count: measured before declared; null while there are none. */
  public Finance used() {
    return measured == null ? finance : measured.over(finance);
  }

  /** All that counts on a day, with what is kept of the law outside of it. */
  public Situation situation(LocalDate asOf, Answers replies, Set<String> met) {
    return new Situation(
        asOf, answers, finance, measured, compute, replies, met, Set.of(), evidence, List.of());
  }
}
