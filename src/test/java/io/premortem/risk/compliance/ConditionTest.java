package io.premortem.risk.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.risk.compliance.Condition.All;
import io.premortem.risk.compliance.Condition.Any;
import io.premortem.risk.compliance.Condition.AtLeast;
import io.premortem.risk.compliance.Condition.Has;
import io.premortem.risk.compliance.Condition.Is;
import io.premortem.risk.compliance.Condition.Not;
import io.premortem.risk.compliance.Verdict.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ConditionTest {
  private static final Condition LEFT = new Is("a", "yes");
  private static final Condition RIGHT = new Has("b", "x");

  private static Answers answers(Map<String, Reply> replies) {
    return new Answers(replies);
  }

  @Test
  void anUnansweredQuestionIsNamedUnlessAnotherPartDecides() {
    Answers left = answers(Map.of("a", new Reply.Choice("no")));
    assertThat(new All(List.of(LEFT, RIGHT)).test(left).truth()).isEqualTo(Truth.FALSE);
    assertThat(new All(List.of(LEFT, RIGHT)).test(left).missing()).isEmpty();
    Verdict any = new Any(List.of(LEFT, RIGHT)).test(left);
    assertThat(any.truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(any.missing()).containsExactly("b");
    assertThat(new Not(RIGHT).test(left).missing()).containsExactly("b");
  }

  @Test
  void reasonsAreTheAnswersThatCounted() {
    Answers given =
        answers(
            Map.of(
                "a", new Reply.Choice("no"),
                "b", new Reply.Choices(Set.of("x", "y")),
                "n", new Reply.Amount(1e25)));
    Verdict verdict =
        new All(
                List.of(
                    new Not(LEFT), RIGHT, new AtLeast("n", 1e25), new Any(List.of(LEFT, RIGHT))))
            .test(given);
    assertThat(verdict.truth()).isEqualTo(Truth.TRUE);
    assertThat(verdict.reasons())
        .containsExactly(
            new Reason("a", new Reply.Choice("no")),
            new Reason("b", new Reply.Choices(Set.of("x"))),
            new Reason("n", new Reply.Amount(1e25)));
  }

  @Test
  void thresholdsAndEmptyLists() {
    assertThat(new AtLeast("n", 5).test(answers(Map.of("n", new Reply.Amount(4.999)))).truth())
        .isEqualTo(Truth.FALSE);
    assertThat(new All(List.of()).test(Answers.NONE).truth()).isEqualTo(Truth.TRUE);
    assertThat(new Any(List.of()).test(Answers.NONE).truth()).isEqualTo(Truth.FALSE);
  }

  /** What is decided with some answers missing stays so whatever they turn out to be. */
  @Property(tries = 500)
  void aDecisionIsNeverTakenBack(
      @ForAll("conditions") Condition condition,
      @ForAll Set<@net.jqwik.api.constraints.IntRange(max = 5) Integer> yes,
      @ForAll Set<@net.jqwik.api.constraints.IntRange(max = 5) Integer> hidden) {
    Map<String, Reply> full = new HashMap<>();
    for (int i = 0; i <= 5; i++) {
      full.put("q" + i, new Reply.Choice(yes.contains(i) ? "yes" : "no"));
    }
    Map<String, Reply> partial = new HashMap<>(full);
    hidden.forEach(i -> partial.remove("q" + i));
    Verdict complete = condition.test(new Answers(full));
    Verdict early = condition.test(new Answers(partial));
    assertThat(complete.truth()).isEqualTo(classical(condition, full) ? Truth.TRUE : Truth.FALSE);
    if (early.truth() == Truth.UNKNOWN) {
      assertThat(early.missing()).isNotEmpty().allMatch(id -> !partial.containsKey(id));
    } else {
      assertThat(early.truth()).isEqualTo(complete.truth());
    }
  }

  private static boolean classical(Condition condition, Map<String, Reply> full) {
    return switch (condition) {
      case All(var parts) -> parts.stream().allMatch(part -> classical(part, full));
      case Any(var parts) -> parts.stream().anyMatch(part -> classical(part, full));
      case Not(var part) -> !classical(part, full);
      case Is(var question, var option) -> full.get(question).equals(new Reply.Choice(option));
      default -> throw new IllegalStateException();
    };
  }

  @Provide
  Arbitrary<Condition> conditions() {
    return Arbitraries.integers().between(1, 12).flatMap(size -> tree(size));
  }

  private static Arbitrary<Condition> tree(int size) {
    return Arbitraries.integers()
        .between(0, 1_000_000)
        .list()
        .ofSize(3 * size)
        .map(
            draws -> {
              List<Condition> made = new ArrayList<>();
              for (int i = 0; i < size; i++) {
                made.add(next(made, draws.subList(3 * i, 3 * i + 3)));
              }
              return made.getLast();
            });
  }

  private static Condition next(List<Condition> made, List<Integer> draw) {
    if (made.size() < 2) {
      return new Is("q" + draw.get(1) % 6, "yes");
    }
    Condition one = made.get(draw.get(1) % made.size());
    Condition other = made.get(draw.get(2) % made.size());
    return switch (draw.get(0) % 4) {
      case 0 -> new All(List.of(one, other));
      case 1 -> new Any(List.of(one, other));
      case 2 -> new Not(one);
      default -> new Is("q" + draw.get(1) % 6, "yes");
    };
  }

  @Test
  void aQuestionnaireNamesWhatDoesNotFit() {
    var options =
        List.of(
            new Question.Option("x", new Wording("X", "X"), false),
            new Question.Option("none", new Wording("None", "没有"), true));
    var questionnaire =
        new Questionnaire(
            List.of(),
            List.of(
                question("a", Question.Kind.CHOICE, options),
                question("b", Question.Kind.MULTI, options),
                question("n", Question.Kind.NUMBER, List.of())));
    assertThat(
            questionnaire.faults(
                answers(
                    Map.of(
                        "a", new Reply.Choice("x"),
                        "b", new Reply.Choices(Set.of("none")),
                        "n", new Reply.Amount(0)))))
        .isEmpty();
    Map<String, List<Reply>> wrong =
        Map.of(
            "a", List.of(new Reply.Choice("y"), new Reply.Choices(Set.of("x"))),
            "b",
                List.of(
                    new Reply.Choices(Set.of()),
                    new Reply.Choices(Set.of("x", "none")),
                    new Reply.Choices(Set.of("x", "y")),
                    new Reply.Choice("x")),
            "n", List.of(new Reply.Amount(-1), new Reply.Amount(Double.NaN), new Reply.Choice("x")),
            "zz", List.of(new Reply.Amount(1)));
    Set<String> named = new HashSet<>();
    wrong.forEach(
        (id, replies) ->
            replies.forEach(
                reply ->
                    assertThat(questionnaire.faults(answers(Map.of(id, reply))))
                        .as("%s: %s", id, reply)
                        .hasSize(1)
                        .allSatisfy(fault -> named.add(fault.question()))));
    assertThat(named).isEqualTo(wrong.keySet());
  }

  private static Question question(String id, Question.Kind kind, List<Question.Option> options) {
    return new Question(id, "s", kind, new Wording(id, id), null, options, null);
  }
}
