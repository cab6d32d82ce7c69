package io.premortem.risk;

import com.fasterxml.jackson.databind.JsonNode;
import io.premortem.risk.evidence.EvidenceJson;
import io.premortem.risk.valuation.Measured;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An assessment as the API shows it.
 *
 * @param answers by indicator id
 * @param evidence behind the answers, by indicator id
 * @param finance as declared
 * @param measured figures from the ledger, with their provenance; null for none
 * @param used figures that a run takes: measured before declared
 * @param answered how many indicators are answered
 * @param indicators how many there are
 */
record AssessmentView(
    UUID id,
    String name,
    JsonNode answers,
    Map<String, EvidenceJson> evidence,
    JsonNode finance,
    AssessmentDraft.Sources datasets,
    Measured measured,
    JsonNode used,
    int answered,
    long indicators,
    int revision,
    String knowledgeVersion,
    Instant createdAt,
    Instant updatedAt) {

  static AssessmentView of(Assessment assessment, long indicators) {
    return new AssessmentView(
        assessment.id(),
        assessment.name(),
        AnswerJson.toJson(assessment.answers()),
        EvidenceJson.of(assessment.evidence()),
        FinanceJson.toJson(assessment.finance()),
        new AssessmentDraft.Sources(assessment.ledger()),
        assessment.measured(),
        FinanceJson.toJson(assessment.used()),
        assessment.answers().size(),
        indicators,
        assessment.revision(),
        assessment.knowledgeVersion(),
        assessment.createdAt(),
        assessment.updatedAt());
  }
}
