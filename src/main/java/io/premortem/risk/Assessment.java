package io.premortem.risk;

import io.premortem.risk.compute.ComputePlan;
import io.premortem.risk.engine.Flow;
import io.premortem.risk.knowledge.Indicator;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.valuation.Answer;
import io.premortem.risk.valuation.Finance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a company says of itself.
 *
 * @param answers by indicator id; an indicator that is absent has not been answered
 * @param finance as declared; null while there are no figures
 * @param ledger id of the data set that figures were measured from; null for none
 * @param measured what that gave; null for none
 * @param compute what it means to train and serve; null for none
 * @param revision grows with every change of answers or figures
 * @param knowledgeVersion of the knowledge base that it was last answered with
 */
public record Assessment(
    UUID id,
    String name,
    Map<String, Answer> answers,
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

  /** The answers that count: what the ledger measured is not taken from an answer as well. */
  public Map<String, Answer> usedAnswers(Knowledge knowledge) {
    if (measured == null) {
      return answers;
    }
    Map<String, Answer> used = new TreeMap<>(answers);
    knowledge
        .indicators()
        .filter(indicator -> indicator.feeds() == Indicator.Feed.BURN)
        .forEach(indicator -> used.remove(indicator.id()));
    return used;
  }

  /** What the compute plan costs, in the currency of the figures; empty without one. */
  public List<Flow> computeFlows(Knowledge knowledge) {
    Finance finance = used();
    return compute == null || finance == null
        ? List.of()
        : compute.flows(knowledge.rate(compute.currency(), finance.currency()));
  }
}
