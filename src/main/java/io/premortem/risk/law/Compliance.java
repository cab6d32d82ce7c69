package io.premortem.risk.law;

import io.premortem.risk.compliance.Answers;
import io.premortem.risk.compliance.Applicability;
import java.util.Map;
import java.util.UUID;

/**
 * The questionnaire of one assessment and what follows from it today.
 *
 * @param answers those that fit the rules of today
 * @param marks by obligation id
 */
public record Compliance(
    UUID assessment, Answers answers, Map<String, Mark> marks, Applicability applicability) {}
