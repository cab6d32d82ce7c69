package io.premortem.risk.pages;

import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.plan.Action;
import io.premortem.risk.plan.ActionDraft;
import io.premortem.risk.valuation.Violation;
import io.premortem.web.Language;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The action plan as the page shows it. */
record PlanView(AssessmentSteps.Head head, String currency, List<Row> rows, Form adding) {

  record Option(String id, String label, boolean chosen) {}

  /** What stands in the fields, and what is wrong with it. */
  record Form(
      String title,
      String owner,
      String due,
      String cost,
      String proof,
      String proofLink,
      List<Option> measures,
      List<Option> states,
      List<Violation> violations,
      Locale locale) {

    /** All that is wrong, each with its remedy. */
    public List<String> messages() {
      return violations.stream().map(violation -> violation.message().in(locale)).toList();
    }

    /** What is wrong with a field; empty for nothing. */
    public String error(String field) {
      return violations.stream()
          .filter(violation -> violation.field().equals(field))
          .map(violation -> violation.message().in(locale))
          .findFirst()
          .orElse("");
    }
  }

  /**
   * @param measure name of the measure that it is; null for one of their own
   * @param kind of the badge of its state
   * @param wrong whether its form stands open with something to mend
   */
  record Row(
      Action action,
      String measure,
      String state,
      String kind,
      boolean overdue,
      boolean unproven,
      Form form,
      boolean wrong) {}

  static PlanView of(
      AssessmentSteps.Head head,
      String currency,
      List<Action> actions,
      LocalDate today,
      PlanForm.Wrong wrong,
      Knowledge knowledge,
      Language language) {
    var reading = new Reading(knowledge, language, today, wrong);
    return new PlanView(
        head,
        currency,
        actions.stream().map(reading::row).toList(),
        wrong.action() == null
            ? reading.form(wrong.draft(), wrong.violations())
            : reading.form(PlanForm.of("", null), List.of()));
  }

  private record Reading(
      Knowledge knowledge, Language language, LocalDate today, PlanForm.Wrong wrong) {

    Row row(Action action) {
      boolean mending = action.id().equals(wrong.action());
      return new Row(
          action,
          measure(action.mitigation()),
          label(action.state()),
          kind(action.state()),
          action.overdue(today),
          action.unproven(),
          mending ? form(wrong.draft(), wrong.violations()) : form(draft(action), List.of()),
          mending);
    }

    private String measure(String id) {
      return id == null
          ? null
          : knowledge.mitigation(id).map(known -> known.name().in(language.locale())).orElse(id);
    }

    private static ActionDraft draft(Action action) {
      return new ActionDraft(
          action.title(),
          action.mitigation(),
          action.owner(),
          action.due() == null ? null : action.due().toString(),
          action.cost(),
          name(action.state()),
          action.proof(),
          action.proofLink());
    }

    Form form(ActionDraft draft, List<Violation> violations) {
      return new Form(
          draft.title(),
          draft.owner(),
          draft.due() == null ? "" : draft.due(),
          draft.cost() == null || draft.cost().isNaN() ? "" : FinanceForm.plain(draft.cost()),
          draft.proof(),
          draft.proofLink(),
          measures(draft.mitigation()),
          states(draft.state() == null ? "planned" : draft.state()),
          violations,
          language.locale());
    }

    private List<Option> measures(String chosen) {
      return knowledge
          .mitigations()
          .map(
              known ->
                  new Option(
                      known.id(), known.name().in(language.locale()), known.id().equals(chosen)))
          .toList();
    }

    private List<Option> states(String chosen) {
      return Arrays.stream(Action.State.values())
          .map(state -> new Option(name(state), label(state), name(state).equals(chosen)))
          .toList();
    }

    private static String name(Action.State state) {
      return state.name().toLowerCase(Locale.ROOT);
    }

    private static String kind(Action.State state) {
      return switch (state) {
        case DONE -> "success";
        case STARTED -> "info";
        case PLANNED, DROPPED -> "neutral";
      };
    }

    private String label(Action.State state) {
      var words = language.messages(PlanMessages.class);
      return switch (state) {
        case PLANNED -> words.planned();
        case STARTED -> words.started();
        case DONE -> words.done();
        case DROPPED -> words.dropped();
      };
    }
  }
}
