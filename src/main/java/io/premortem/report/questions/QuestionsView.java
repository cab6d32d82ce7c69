package io.premortem.report.questions;

import java.util.List;
import java.util.Optional;

/**
 * Questions as a reader of a share sees them.
 *
 * @param company who answers
 * @param report what is read: name and number
 * @param path of these questions
 * @param back to the report
 * @param named whether the asker is known already
 * @param form what was typed, and what is wrong with it
 */
record QuestionsView(
    String company,
    String report,
    String path,
    String back,
    boolean named,
    List<Pin> pins,
    Form form,
    List<Row> rows) {

  /**
   * @param wrong field to mend; empty for none
   * @param problem what is wrong; null for nothing
   */
  record Form(String name, String pin, String text, String wrong, String problem) {
    static Form empty(String pin) {
      return new Form("", pin == null ? "" : pin, "", "", null);
    }

    /** The problem, where it is this field's. */
    public String at(String field) {
      return wrong.equals(field) ? problem : null;
    }
  }

  /**
   * @param pin null where the report does not show the number any more
   */
  record Row(Question question, Pin pin) {
    static List<Row> of(List<Question> questions, List<Pin> pins) {
      return questions.stream().map(question -> new Row(question, pin(pins, question))).toList();
    }

    private static Pin pin(List<Pin> pins, Question question) {
      return Optional.of(question.pin())
          .flatMap(id -> pins.stream().filter(pin -> pin.id().equals(id)).findFirst())
          .orElse(null);
    }
  }
}
