package io.premortem.risk.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.premortem.risk.compliance.Question;
import io.premortem.risk.compliance.Questionnaire;
import io.premortem.risk.law.ComplianceDraft;
import io.premortem.risk.law.ComplianceDraft.MarkDraft;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The questionnaire and the marks as their forms post them: {@code asked} names each question on
 * the form and {@code q.id} its answer, {@code mark} each obligation, {@code done.id} and {@code
 * note.id} what is said of it.
 */
final class ComplianceForm {
  private ComplianceForm() {}

  /** What is on the form; a question without an answer there takes its answer back. */
  static ComplianceDraft draft(Questionnaire questionnaire, MultivaluedMap<String, String> form) {
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    for (String id : all(form, "asked")) {
      answers.put(
          id,
          questionnaire
              .question(id)
              .map(question -> answer(question, all(form, "q." + id)))
              // What is no question is named by the checks.
              .orElse(JsonNodeFactory.instance.textNode("")));
    }
    Map<String, MarkDraft> marks = new LinkedHashMap<>();
    for (String id : all(form, "mark")) {
      marks.put(id, new MarkDraft(form.containsKey("done." + id), form.getFirst("note." + id)));
    }
    return new ComplianceDraft(answers, marks);
  }

  private static List<String> all(MultivaluedMap<String, String> form, String name) {
    return form.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).toList();
  }

  private static JsonNode answer(Question question, List<String> given) {
    var nodes = JsonNodeFactory.instance;
    if (given.isEmpty()) {
      return nodes.nullNode();
    }
    return switch (question.kind()) {
      case CHOICE -> nodes.textNode(given.getFirst());
      case MULTI -> {
        var list = nodes.arrayNode();
        given.forEach(list::add);
        yield list;
      }
      case NUMBER -> number(given.getFirst());
    };
  }

  private static JsonNode number(String text) {
    try {
      return JsonNodeFactory.instance.numberNode(Double.parseDouble(text.strip().replace(",", "")));
    } catch (NumberFormatException notANumber) {
      return JsonNodeFactory.instance.textNode(text);
    }
  }
}
