package io.premortem.risk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.premortem.risk.compute.ComputePlan;
import io.premortem.risk.evidence.EvidenceJson;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.valuation.Answer;
import io.premortem.risk.valuation.Evidence;
import io.premortem.risk.valuation.Finance;
import io.premortem.risk.valuation.Measured;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;

/** Reads and writes the JSON in the rows of assessments. */
@Singleton
class AssessmentRows {
  private final ObjectMapper json;
  private final Knowledge knowledge;
  private final Accelerators accelerators;

  AssessmentRows(ObjectMapper json, Knowledge knowledge, Accelerators accelerators) {
    this.json = json;
    this.knowledge = knowledge;
    this.accelerators = accelerators;
  }

  Assessment toRecord(AssessmentEntity row) {
    return new Assessment(
        row.id,
        row.name,
        Map.copyOf(answers(row)),
        evidence(row),
        finance(row),
        row.ledger,
        measured(row),
        compute(row),
        row.revision,
        row.knowledgeVersion,
        row.createdAt,
        row.updatedAt);
  }

  Map<String, Answer> answers(AssessmentEntity row) {
    return AnswerJson.toAnswers(tree(row.answers));
  }

  Map<String, Evidence> evidence(AssessmentEntity row) {
    Map<String, Evidence> evidence = new TreeMap<>();
    read(row.evidence, new TypeReference<Map<String, EvidenceJson>>() {})
        .forEach((id, kept) -> evidence.put(id, kept.toEvidence()));
    return evidence;
  }

  /** Null while there are no figures. */
  Finance finance(AssessmentEntity row) {
    return row.finance == null ? null : FinanceJson.toFinance(tree(row.finance));
  }

  /** Null for none. */
  Measured measured(AssessmentEntity row) {
    return row.measured == null ? null : read(row.measured, new TypeReference<>() {});
  }

  String write(Map<String, Evidence> evidence) {
    return text(EvidenceJson.of(evidence));
  }

  String write(Measured measured) {
    return measured == null ? null : text(measured);
  }

  private ComputePlan compute(AssessmentEntity row) {
    return row.compute == null
        ? null
        : ComputeJson.read(tree(row.compute), accelerators, knowledge.unitsPerDollar()).plan();
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an assessment's row holds bad JSON", e);
    }
  }

  private JsonNode tree(String text) {
    return read(text, new TypeReference<>() {});
  }
}
