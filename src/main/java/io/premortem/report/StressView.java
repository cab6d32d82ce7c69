package io.premortem.report;

import io.premortem.report.Report.Stress;
import io.premortem.risk.knowledge.Text;
import io.premortem.web.Language;
import java.util.List;

/** The most plausible way to die, in the language of its reader. */
record StressView(
    String note, String story, List<Step> steps, List<String> signs, List<String> tripwires) {

  /** One shock and its own chance. */
  record Step(String text, double plausibility) {}

  static StressView of(Stress stress, Language language) {
    String tolerance = Math.round(100 * stress.tolerance()) + language.pick(" %", "%");
    return new StressView(
        language.messages(StressMessages.class).note(tolerance),
        stress.story().in(language.locale()),
        stress.steps().stream()
            .map(step -> new Step(step.text().in(language.locale()), step.plausibility()))
            .toList(),
        in(stress.signs(), language),
        in(stress.tripwires(), language));
  }

  private static List<String> in(List<Text> texts, Language language) {
    return texts.stream().map(text -> text.in(language.locale())).toList();
  }
}
