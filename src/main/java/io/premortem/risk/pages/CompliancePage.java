package io.premortem.risk.pages;

import io.premortem.risk.compliance.Answers;
import io.premortem.risk.compliance.Question.Kind;
import io.premortem.risk.compliance.Reply;
import io.premortem.risk.pages.AssessmentSteps.Head;
import java.util.List;
import java.util.Set;

/**
 * The questionnaire and what follows from it, in the language of its reader.
 *
 * @param show the tab: open, coming, undecided, done or all
 * @param failed whether something on the form has to be mended
 */
record CompliancePage(
    Head head,
    String show,
    boolean failed,
    int answered,
    int all,
    String asOf,
    String version,
    List<SectionRow> sections,
    List<Tab> tabs,
    List<Group> groups,
    List<EffectRow> effects,
    int most) {

  record SectionRow(String name, List<QuestionRow> questions) {}

  /**
   * @param value of a number as typed
   * @param open whether it has no answer
   */
  record QuestionRow(
      String id,
      Kind kind,
      String text,
      String hint,
      List<OptionRow> options,
      boolean open,
      String value,
      String unit,
      String error) {
    public boolean choice() {
      return kind == Kind.CHOICE;
    }

    public boolean multi() {
      return kind == Kind.MULTI;
    }
  }

  record OptionRow(String id, String label, boolean checked) {}

  record Tab(String id, String label, String href, int count, boolean current) {}

  /** One law with its obligations, what is open first. */
  record Group(String law, String url, List<DutyRow> duties) {}

  /**
   * @param kind of the badge
   * @param because answers that made it apply
   * @param missing texts of the questions that would decide it
   * @param asked the indicator that asks for the same and is answered; null for none
   */
  record DutyRow(
      String id,
      String title,
      String article,
      String status,
      String kind,
      String effective,
      String fine,
      String todo,
      List<String> because,
      List<String> missing,
      String asked,
      String note,
      String source,
      String url,
      String confidence,
      boolean done,
      String mark) {}

  record EffectRow(String cause, int open, double low, double high) {}

  static boolean chosen(Answers answers, String question, String option) {
    return switch (answers.to(question).orElse(null)) {
      case Reply.Choice(String given) -> given.equals(option);
      case Reply.Choices(Set<String> given) -> given.contains(option);
      case null, default -> false;
    };
  }
}
