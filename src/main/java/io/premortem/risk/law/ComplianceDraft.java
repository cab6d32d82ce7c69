package io.premortem.risk.law;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What to change; what is absent stays as it is.
 *
 * @param answers by question id: an option's id, a list of them, a number, or null to take the
 *     answer back
 * @param marks by obligation id; null takes the mark away
 */
public record ComplianceDraft(Map<String, JsonNode> answers, Map<String, MarkDraft> marks) {

  /**
   * @param done null leaves it
   * @param note at most 1,000 characters; null leaves it
   */
  public record MarkDraft(Boolean done, String note) {}

  public ComplianceDraft {
    answers = answers == null ? Map.of() : answers;
    marks = marks == null ? Map.of() : marks;
  }
}
