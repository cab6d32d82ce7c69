package io.premortem.risk.law;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import io.premortem.risk.compliance.Factor;
import io.premortem.risk.compliance.Law;
import io.premortem.risk.compliance.Obligation;
import io.premortem.risk.compliance.Obligation.Contribution;
import io.premortem.risk.compliance.Obligation.Fine;
import io.premortem.risk.compliance.Obligation.Source;
import io.premortem.risk.compliance.Question;
import io.premortem.risk.compliance.Questionnaire;
import io.premortem.risk.compliance.Section;
import io.premortem.risk.compliance.Wording;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The form of {@code compliance/<file>.yaml}, described in {@code docs/methods/compliance.md}. */
record LawFile(Map<String, Fine> fines, List<LawEntry> laws) {

  record Index(String version, List<String> files, Weights weights) {}

  /** Multipliers by name. */
  static final class Weights {
    String basis;
    private final Map<String, Factor> byName = new HashMap<>();

    public void setBasis(String basis) {
      this.basis = basis;
    }

    @JsonAnySetter
    void put(String name, Factor factor) {
      byName.put(name, factor);
    }

    Contribution contribution(String cause, String weight) {
      Factor factor = byName.get(weight);
      if (factor == null) {
        throw new IllegalArgumentException("no such weight: " + weight);
      }
      return new Contribution(cause, factor, "judgement".equals(basis));
    }
  }

  record QuestionsFile(
      List<Section> sections, List<QuestionEntry> questions, Map<String, JsonNode> terms) {
    Questionnaire toQuestionnaire() {
      return new Questionnaire(
          sections, questions.stream().map(QuestionEntry::toQuestion).toList());
    }
  }

  record QuestionEntry(
      String id,
      String section,
      Question.Kind kind,
      Wording text,
      Wording hint,
      List<Question.Option> options,
      Wording unit) {
    Question toQuestion() {
      return new Question(
          id, section, kind, text, hint, options == null ? List.of() : options, unit);
    }
  }

  record LawEntry(
      String id, Wording name, Wording shortName, String url, List<ObligationEntry> obligations) {
    Law toLaw() {
      return new Law(id, name, shortName, url);
    }
  }

  /**
   * @param fine name of one of the file's fines
   * @param source null: the law itself
   * @param pressures weight by cause
   */
  record ObligationEntry(
      String id,
      String article,
      Wording title,
      Wording todo,
      LocalDate effective,
      DeferralEntry deferral,
      JsonNode when,
      String fine,
      Source source,
      Obligation.Confidence confidence,
      Wording note,
      Map<String, String> pressures,
      String askedBy) {}

  record DeferralEntry(JsonNode when, LocalDate effective) {}

  Obligation obligation(
      LawEntry law, ObligationEntry entry, ConditionReader conditions, Index index) {
    try {
      return new Obligation(
          entry.id(),
          law.id(),
          entry.article(),
          entry.title(),
          entry.todo(),
          entry.effective(),
          deferral(entry.deferral(), conditions),
          conditions.read(entry.when()),
          fine(entry.fine()),
          entry.source() == null ? new Source(law.name().en(), law.url()) : entry.source(),
          entry.confidence(),
          entry.note(),
          entry.pressures().entrySet().stream()
              .map(part -> index.weights().contribution(part.getKey(), part.getValue()))
              .toList(),
          entry.askedBy());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(entry.id() + ": " + e.getMessage(), e);
    }
  }

  private static Obligation.Deferral deferral(DeferralEntry entry, ConditionReader conditions) {
    return entry == null
        ? null
        : new Obligation.Deferral(conditions.read(entry.when()), entry.effective());
  }

  private Fine fine(String name) {
    if (!fines.containsKey(name)) {
      throw new IllegalArgumentException("no such fine: " + name);
    }
    return fines.get(name);
  }
}
