package io.premortem.risk.crosscheck;

import io.premortem.risk.compliance.Reply;
import io.premortem.risk.evidence.AnswerText;
import io.premortem.risk.knowledge.Area;
import io.premortem.risk.knowledge.Indicator;
import io.premortem.risk.knowledge.Interval;
import io.premortem.risk.knowledge.Text;
import io.premortem.risk.plan.Action;
import io.premortem.risk.valuation.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Holds the facts of an assessment against the rules. Pure. */
final class Contradictions {
  private static final Text NOTHING = new Text("", "");

  private final Facts facts;
  private final List<Contradiction> found = new ArrayList<>();

  private Contradictions(Facts facts) {
    this.facts = facts;
  }

  /** In the order of the rules, and of the knowledge base within each. */
  static List<Contradiction> of(Facts facts, List<Rule> rules) {
    var all = new Contradictions(facts);
    rules.forEach(all::check);
    return List.copyOf(all.found);
  }

  private void check(Rule rule) {
    switch (rule.when()) {
      case Rule.Understated(String indicator, Set<String> declared, Set<String> measured) -> {
        String said = option(facts.answers().get(indicator));
        String seen = option(measured(indicator));
        if (declared.contains(said) && measured.contains(seen)) {
          report(rule, indicator, said + "|" + seen);
        }
      }
      case Rule.RepliedOtherwise(
              String question,
              Set<String> replied,
              String indicator,
              Set<String> measured) -> {
        String seen = option(measured(indicator));
        if (measured.contains(seen) && replies(question).stream().anyMatch(replied::contains)) {
          add(rule, question, "/compliance", texts(indicator), question + "|" + seen);
        }
      }
      case Rule.Apart() ->
          facts.measured().keySet().stream().sorted().forEach(id -> apart(rule, id));
      case Rule.Faded(double below) ->
          facts.credibilities().entrySet().stream()
              .filter(entry -> entry.getValue() < below)
              .forEach(entry -> report(rule, entry.getKey(), "faded"));
      case Rule.Unproven() ->
          facts.actions().stream()
              .filter(action -> action.mitigation() != null && action.unproven())
              .forEach(action -> unproven(rule, action));
    }
  }

  private void apart(Rule rule, String indicator) {
    if (facts.answers().get(indicator) instanceof Answer.Number(Interval said)
        && measured(indicator) instanceof Answer.Number(Interval seen)
        && (said.high() < seen.low() || said.low() > seen.high())) {
      report(rule, indicator, said + "|" + seen);
    }
  }

  private void unproven(Rule rule, Action action) {
    var title = new Text(action.title(), action.title());
    add(rule, action.id().toString(), "/plan", new Texts(title, NOTHING, NOTHING, NOTHING), "done");
  }

  private void report(Rule rule, String indicator, String about) {
    add(rule, indicator, "/areas/" + area(indicator) + "#f-" + indicator, texts(indicator), about);
  }

  private void add(Rule rule, String subject, String place, Texts texts, String about) {
    found.add(
        new Contradiction(
            rule.id() + "." + subject,
            rule.severity().name().toLowerCase(Locale.ROOT),
            texts.into(rule.text()),
            texts.into(rule.remedy()),
            place,
            about,
            null));
  }

  private Answer measured(String indicator) {
    MeasuredAnswer answer = facts.measured().get(indicator);
    return answer == null ? null : answer.answer();
  }

  private static String option(Answer answer) {
    return answer instanceof Answer.Chosen(String option) ? option : "";
  }

  private Set<String> replies(String question) {
    return switch (facts.replies().to(question).orElse(null)) {
      case Reply.Choice(String option) -> Set.of(option);
      case Reply.Choices(Set<String> options) -> options;
      case Reply.Amount _ -> Set.of();
      case null -> Set.of();
    };
  }

  private String area(String indicator) {
    return facts.knowledge().areas().stream()
        .filter(area -> area.indicators().stream().anyMatch(i -> i.id().equals(indicator)))
        .map(Area::id)
        .findFirst()
        .orElse("");
  }

  private Texts texts(String id) {
    Indicator indicator = facts.knowledge().indicator(id).orElse(null);
    MeasuredAnswer measured = facts.measured().get(id);
    if (indicator == null) {
      return new Texts(new Text(id, id), NOTHING, NOTHING, NOTHING);
    }
    return new Texts(
        indicator.text(),
        orNothing(AnswerText.of(indicator, facts.answers().get(id))),
        measured == null ? NOTHING : orNothing(AnswerText.of(indicator, measured.answer())),
        measured == null ? NOTHING : measured.found());
  }

  private static Text orNothing(Text text) {
    return text == null ? NOTHING : text;
  }

  /** What a rule's words may name. */
  private record Texts(Text question, Text declared, Text measured, Text found) {

    Text into(Text pattern) {
      return new Text(
          fill(pattern.en(), question.en(), declared.en(), measured.en(), found.en()),
          fill(pattern.zh(), question.zh(), declared.zh(), measured.zh(), found.zh()));
    }

    private static String fill(
        String pattern, String question, String declared, String measured, String found) {
      return pattern
          .replace("{declared}", declared)
          .replace("{measured}", measured)
          .replace("{found}", found)
          .replace("{question}", question);
    }
  }
}
