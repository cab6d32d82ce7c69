package io.premortem.risk.library;

import io.premortem.risk.knowledge.Cause;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.library.OwnCauseDraft.Ends;
import io.premortem.risk.valuation.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * A question that a company adds.
 *
 * @param area id of an area
 * @param text 1 to {@value #TEXT_LENGTH} characters
 * @param options 2 to {@value #MOST_OPTIONS}
 * @param causes ids of the causes whose hazard the answer multiplies, at least one
 */
public record OwnIndicatorDraft(
    String area, String text, List<OptionDraft> options, List<String> causes) {
  static final int TEXT_LENGTH = 300;
  static final int LABEL_LENGTH = 100;
  static final int MOST_OPTIONS = 8;
  private static final double LEAST = 0.05;
  private static final double MOST = 20;

  /**
   * @param label 1 to {@value #LABEL_LENGTH} characters
   * @param multiplier of the hazards, as a 90 % interval
   */
  public record OptionDraft(String label, Ends multiplier) {}

  public OwnIndicatorDraft {
    options = options == null ? List.of() : List.copyOf(options);
    causes = causes == null ? List.of() : List.copyOf(causes);
  }

  List<Violation> violations(Knowledge knowledge) {
    List<Violation> found = new ArrayList<>();
    if (area == null || knowledge.area(area).isEmpty()) {
      found.add(OwnKnowledge.area());
    }
    if (text == null || text.isBlank() || text.strip().length() > TEXT_LENGTH) {
      found.add(
          Violation.of(
              "text",
              "Give a question of 1 to " + TEXT_LENGTH + " characters.",
              "请填写 1 到 " + TEXT_LENGTH + " 个字的问题。"));
    }
    if (options.size() < 2 || options.size() > MOST_OPTIONS) {
      found.add(
          Violation.of(
              "options",
              "Give 2 to " + MOST_OPTIONS + " options.",
              "请填写 2 到 " + MOST_OPTIONS + " 个选项。"));
    }
    for (int i = 0; i < options.size(); i++) {
      check(options.get(i), "options[" + i + "]", found);
    }
    List<String> known = knowledge.causes().map(Cause::id).toList();
    if (causes.isEmpty() || !known.containsAll(causes)) {
      found.add(
          Violation.of(
              "causes",
              "Name at least one cause of the knowledge base or of your own.",
              "请至少选择一个知识库中的或自有的死因。"));
    }
    return found;
  }

  private static void check(OptionDraft option, String field, List<Violation> found) {
    String label = option.label();
    if (label == null || label.isBlank() || label.strip().length() > LABEL_LENGTH) {
      found.add(
          Violation.of(
              field + ".label",
              "Give a label of 1 to " + LABEL_LENGTH + " characters.",
              "请填写 1 到 " + LABEL_LENGTH + " 个字的选项。"));
    }
    if (option.multiplier() == null || !option.multiplier().within(LEAST, MOST)) {
      found.add(
          Violation.of(
              field + ".multiplier",
              "Give factors from " + LEAST + " to " + MOST + ", the lower end first.",
              "请填写 " + LEAST + " 到 " + MOST + " 之间的倍数，较小的在前。"));
    }
  }
}
