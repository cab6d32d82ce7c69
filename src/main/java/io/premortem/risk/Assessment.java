package io.premortem.risk;

import io.premortem.risk.valuation.Answer;
import io.premortem.risk.valuation.Finance;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a company says of itself.
 *
 * @param answers by indicator id; an indicator that is absent has not been answered
 * @param finance null while there are no figures
 * @param ledger id of the data set that the figures were measured from; null for none
 * @param revision grows with every change of answers or figures
 * @param knowledgeVersion of the knowledge base that it was last answered with
 */
public record Assessment(
    UUID id,
    String name,
    Map<String, Answer> answers,
    Finance finance,
    UUID ledger,
    int revision,
    String knowledgeVersion,
    Instant createdAt,
    Instant updatedAt) {}
