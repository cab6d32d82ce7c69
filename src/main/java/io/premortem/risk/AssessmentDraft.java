package io.premortem.risk;

import com.fasterxml.jackson.databind.JsonNode;
import io.premortem.risk.evidence.EvidenceDraft;
import java.util.Map;
import java.util.UUID;

/**
 * What to create or change; what is null stays as it is.
 *
 * @param answers by indicator id: a value, an option's id, {@code {low, high}}, or null to take the
 *     answer back
 * @param evidence by indicator id: what stands behind the answer, or null to take it back
 * @param finance the figures, all of them
 * @param datasets data sets that figures come from
 */
public record AssessmentDraft(
    String name,
    Map<String, JsonNode> answers,
    Map<String, EvidenceDraft> evidence,
    JsonNode finance,
    Sources datasets) {

  /**
   * @param ledger id of a data set of monthly or single payments
   */
  public record Sources(UUID ledger) {}

  public static AssessmentDraft ofAnswers(Map<String, JsonNode> answers) {
    return new AssessmentDraft(null, answers, null, null, null);
  }

  public static AssessmentDraft ofEvidence(Map<String, EvidenceDraft> evidence) {
    return new AssessmentDraft(null, null, evidence, null, null);
  }

  public static AssessmentDraft ofFinance(JsonNode finance) {
    return new AssessmentDraft(null, null, null, finance, null);
  }
}
