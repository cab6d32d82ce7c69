package io.premortem.risk.pages;

import io.premortem.risk.crosscheck.Contradiction;
import io.premortem.risk.crosscheck.CrossCheck;
import io.premortem.risk.crosscheck.MeasuredAnswer;
import io.premortem.risk.evidence.AnswerText;
import io.premortem.risk.evidence.EvidenceDraft;
import io.premortem.risk.knowledge.Area;
import io.premortem.risk.knowledge.Grades.Status;
import io.premortem.risk.knowledge.Indicator;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.knowledge.Text;
import io.premortem.risk.pages.AssessmentSteps.Head;
import io.premortem.risk.valuation.Answer;
import io.premortem.risk.valuation.Evidence;
import io.premortem.risk.valuation.Violation;
import io.premortem.web.Language;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Answers beside their evidence, in the language of the reader. */
record EvidenceView(
    Head head,
    List<Finding> findings,
    List<AreaRows> areas,
    List<Choice> datasets,
    List<Choice> cards) {
  /** Where a model card can stand behind an answer. */
  private static final String MODELS_AREA = "technology";

  /** A data set or model card that can be named. */
  record Choice(UUID id, String name) {}

  /**
   * @param mend address of the page that mends it
   * @param reason null while it is not explained
   * @param error what is wrong with the reason just typed; empty for nothing
   */
  record Finding(
      String key,
      String kind,
      String severity,
      String text,
      String remedy,
      String mend,
      String reason,
      String typed,
      String error) {}

  record AreaRows(String id, String name, List<Row> rows) {
    public boolean ofModels() {
      return id.equals(MODELS_AREA);
    }
  }

  /**
   * @param answer null while it is open
   * @param credibility null while it is open
   * @param measured null when nothing measures it
   * @param form null while there is no answer to prove
   */
  record Row(
      String id,
      String text,
      String answer,
      String status,
      String kind,
      Double credibility,
      String asOf,
      String by,
      Evidence evidence,
      Measurement measured,
      Form form) {}

  /**
   * @param differs whether the answer is another
   */
  record Measurement(String answer, String asOf, String found, String dataset, boolean differs) {}

  /** What the form holds, typed or kept, and what is wrong with it by field. */
  record Form(
      boolean documented,
      String asOf,
      String note,
      String link,
      UUID dataset,
      Map<String, String> errors) {
    public String error(String part) {
      return errors.getOrDefault(part, "");
    }

    public boolean wrong() {
      return !errors.isEmpty();
    }
  }

  /** What was posted and refused: evidence of an indicator, or a reason. */
  record Wrong(String subject, EvidenceDraft draft, String reason, List<Violation> violations) {
    static final Wrong NOTHING = new Wrong("", null, null, List.of());
  }

  /** Puts the view together. */
  record Reading(
      CrossCheck check,
      Knowledge knowledge,
      Map<String, String> people,
      Wrong wrong,
      Language language) {

    EvidenceView view(Head head, List<Choice> datasets, List<Choice> cards) {
      return new EvidenceView(
          head,
          check.contradictions().stream().map(found -> finding(head.path(), found)).toList(),
          knowledge.areas().stream().map(this::area).filter(a -> !a.rows().isEmpty()).toList(),
          datasets,
          cards);
    }

    private EvidenceMessages words() {
      return language.messages(EvidenceMessages.class);
    }

    private String text(Text text) {
      return text == null ? null : text.in(language.locale());
    }

    private Finding finding(String path, Contradiction found) {
      boolean typed = wrong.subject().equals(found.key());
      return new Finding(
          found.key(),
          switch (found.severity()) {
            case "blocking" -> "danger";
            case "warning" -> "warning";
            default -> "neutral";
          },
          switch (found.severity()) {
            case "blocking" -> words().blocking();
            case "warning" -> words().warning();
            default -> words().note();
          },
          text(found.text()),
          text(found.remedy()),
          path + found.place(),
          found.explained() == null ? null : found.explained().reason(),
          typed ? wrong.reason() : "",
          typed ? text(wrong.violations().getFirst().message()) : "");
    }

    private AreaRows area(Area area) {
      return new AreaRows(
          area.id(),
          text(area.name()),
          area.indicators().stream().filter(this::known).map(this::row).toList());
    }

    private boolean known(Indicator indicator) {
      return check.assessment().answers().containsKey(indicator.id())
          || check.measured().containsKey(indicator.id());
    }

    private Row row(Indicator indicator) {
      String id = indicator.id();
      Answer answer = check.assessment().answers().get(id);
      Evidence evidence = check.assessment().evidence().get(id);
      Status status = evidence == null ? Status.CLAIMED : evidence.status();
      return new Row(
          id,
          text(indicator.text()),
          text(AnswerText.of(indicator, answer)),
          answer == null ? words().open() : status(status, words()),
          answer == null ? "neutral" : kind(status),
          check.credibilities().get(id),
          evidence == null ? null : evidence.asOf().toString(),
          evidence == null ? null : people.get(evidence.by()),
          evidence,
          measurement(indicator, answer),
          answer == null ? null : form(id, evidence));
    }

    private Measurement measurement(Indicator indicator, Answer answer) {
      MeasuredAnswer measured = check.measured().get(indicator.id());
      return measured == null
          ? null
          : new Measurement(
              text(AnswerText.of(indicator, measured.answer())),
              measured.asOf().toString(),
              text(measured.found()),
              measured.source() == null ? null : measured.source().name(),
              !measured.answer().equals(answer));
    }

    private Form form(String id, Evidence kept) {
      if (wrong.draft() != null && wrong.subject().equals(id)) {
        EvidenceDraft draft = wrong.draft();
        return new Form(
            "documented".equals(draft.status()),
            draft.asOf(),
            draft.note(),
            draft.link(),
            draft.dataset(),
            errors(id));
      }
      return kept == null
          ? new Form(false, null, null, null, null, Map.of())
          : new Form(
              kept.status() != Status.CLAIMED,
              kept.asOf().toString(),
              kept.note(),
              kept.link(),
              kept.dataset() == null ? null : kept.dataset().id(),
              Map.of());
    }

    private Map<String, String> errors(String id) {
      Map<String, String> errors = new java.util.TreeMap<>();
      for (Violation violation : wrong.violations()) {
        String part = violation.field().substring(("evidence." + id).length());
        errors.put(part.isEmpty() ? "status" : part.substring(1), text(violation.message()));
      }
      return errors;
    }
  }

  static String status(Status status, EvidenceMessages words) {
    return switch (status) {
      case CLAIMED -> words.claimed();
      case DOCUMENTED -> words.documented();
      case MEASURED -> words.measuredStatus();
    };
  }

  static String kind(Status status) {
    return switch (status) {
      case CLAIMED -> "neutral";
      case DOCUMENTED -> "info";
      case MEASURED -> "success";
    };
  }
}
