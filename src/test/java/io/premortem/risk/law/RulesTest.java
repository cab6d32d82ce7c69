package io.premortem.risk.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.risk.compliance.Answers;
import io.premortem.risk.compliance.Condition;
import io.premortem.risk.compliance.Law;
import io.premortem.risk.compliance.Obligation;
import io.premortem.risk.compliance.Question;
import io.premortem.risk.compliance.Question.Kind;
import io.premortem.risk.compliance.Question.Option;
import io.premortem.risk.compliance.Questionnaire;
import io.premortem.risk.compliance.Reply;
import io.premortem.risk.compliance.Rules;
import io.premortem.risk.compliance.Section;
import io.premortem.risk.compliance.Verdict.Truth;
import io.premortem.risk.compliance.Wording;
import io.premortem.risk.knowledge.Cause;
import io.premortem.risk.knowledge.Indicator;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.knowledge.KnowledgeFiles;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Validates the shipped rules; docs/methods/compliance.md describes their form. */
class RulesTest {
  private final Rules rules = RulesFiles.load();
  private final Questionnaire questionnaire = rules.questionnaire();
  private final Knowledge knowledge = KnowledgeFiles.load();

  @Test
  void idsAreUniqueAndFitForPaths() {
    var ids =
        Stream.of(
                questionnaire.questions().stream().map(Question::id),
                rules.obligations().stream().map(Obligation::id))
            .flatMap(stream -> stream)
            .toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9][a-z0-9-]*"));
    assertThat(rules.laws()).extracting(Law::id).doesNotHaveDuplicates();
    assertThat(questionnaire.sections()).extracting(Section::id).doesNotHaveDuplicates();
    assertThat(questionnaire.questions())
        .allSatisfy(
            question ->
                assertThat(question.options()).extracting(Option::id).doesNotHaveDuplicates());
    assertThat(rules.version()).matches("\\d{4}-\\d{2}\\.\\d+");
  }

  @Test
  void everyQuestionIsWhole() {
    var sections = questionnaire.sections().stream().map(Section::id).toList();
    assertThat(questionnaire.questions())
        .allSatisfy(
            question -> {
              assertThat(sections).contains(question.section());
              assertThat(question.unit() != null).isEqualTo(question.kind() == Kind.NUMBER);
              assertThat(question.options().isEmpty()).isEqualTo(question.kind() == Kind.NUMBER);
              if (question.kind() == Kind.CHOICE) {
                assertThat(question.options()).noneMatch(Option::exclusive);
              }
            });
    // Questions of a section stand together, in the order of the sections.
    assertThat(questionnaire.questions().stream().map(Question::section).distinct().toList())
        .isEqualTo(sections);
    assertThat(questionnaire.questions().stream().map(q -> sections.indexOf(q.section())).toList())
        .isSorted();
  }

  @Test
  void everyTextIsInBothLanguages() {
    List<Wording> texts = new ArrayList<>();
    questionnaire.sections().forEach(section -> texts.add(section.name()));
    for (Question question : questionnaire.questions()) {
      texts.add(question.text());
      texts.add(question.hint());
      texts.add(question.unit());
      question.options().forEach(option -> texts.add(option.label()));
    }
    for (Law law : rules.laws()) {
      texts.add(law.name());
      texts.add(law.shortName());
    }
    for (Obligation obligation : rules.obligations()) {
      texts.addAll(List.of(obligation.title(), obligation.todo(), obligation.fine().text()));
      texts.add(obligation.note());
    }
    texts.removeIf(java.util.Objects::isNull);
    assertThat(texts)
        .hasSizeGreaterThan(200)
        .allSatisfy(
            text -> {
              assertThat(text.en()).isNotBlank().doesNotContainPattern("[\\u4e00-\\u9fff]");
              assertThat(text.zh()).isNotBlank();
            });
  }

  @Test
  void everyConditionRefersToAQuestionOfItsKindAndToItsOptions() {
    for (Obligation obligation : rules.obligations()) {
      assertThat(leaves(obligation)).isNotEmpty().allSatisfy(leaf -> assertKnown(obligation, leaf));
    }
  }

  private void assertKnown(Obligation obligation, Condition leaf) {
    Option option =
        switch (leaf) {
          case Condition.Is(String question, String id) -> option(Kind.CHOICE, question, id);
          case Condition.Has(String question, String id) -> option(Kind.MULTI, question, id);
          case Condition.AtLeast(String question, double least) -> {
            assertThat(questionnaire.question(question).orElseThrow().kind())
                .isEqualTo(Kind.NUMBER);
            assertThat(least).isPositive().isFinite();
            yield new Option(question, null, false);
          }
          default -> null;
        };
    assertThat(option).as("%s: %s", obligation.id(), leaf).isNotNull();
  }

  private Option option(Kind kind, String question, String id) {
    return questionnaire
        .question(question)
        .filter(found -> found.kind() == kind)
        .flatMap(found -> found.option(id))
        .orElse(null);
  }

  private static Stream<Condition> leaves(Obligation obligation) {
    var deferral = obligation.deferral();
    return Stream.concat(
        obligation.when().leaves(), deferral == null ? Stream.of() : deferral.when().leaves());
  }

  @Test
  void everyQuestionIsAskedForAReason() {
    Set<String> used = new TreeSet<>();
    rules.obligations().forEach(o -> leaves(o).forEach(leaf -> used.add(question(leaf))));
    assertThat(questionnaire.questions().stream().map(Question::id))
        .allSatisfy(id -> assertThat(used).contains(id));
  }

  private static String question(Condition leaf) {
    return switch (leaf) {
      case Condition.Is is -> is.question();
      case Condition.Has has -> has.question();
      case Condition.AtLeast atLeast -> atLeast.question();
      default -> throw new IllegalStateException("no leaf: " + leaf);
    };
  }

  @Test
  void everyObligationHasALawADateASourceAndAConfidence() {
    assertThat(rules.obligations())
        .hasSizeGreaterThanOrEqualTo(50)
        .allSatisfy(
            obligation -> {
              assertThat(rules.law(obligation.law())).isPresent();
              assertThat(obligation.article()).isNotBlank();
              assertThat(obligation.effective())
                  .isBetween(LocalDate.of(2016, 1, 1), LocalDate.of(2031, 1, 1));
              assertThat(obligation.source().citation()).isNotBlank();
              assertThat(URI.create(obligation.source().url()).getHost()).isNotBlank();
              assertThat(obligation.confidence()).isNotNull();
              if (obligation.confidence() != Obligation.Confidence.CERTAIN) {
                assertThat(obligation.note()).as(obligation.id()).isNotNull();
              }
              if (obligation.deferral() != null) {
                assertThat(obligation.deferral().effective()).isAfter(obligation.effective());
              }
              assertThat(obligation.fine().amount() == null)
                  .isEqualTo(obligation.fine().currency() == null);
            });
    assertThat(rules.laws())
        .allSatisfy(
            law -> assertThat(rules.obligations()).anyMatch(duty -> duty.law().equals(law.id())));
  }

  @Test
  void openObligationsPressOnCausesOfTheComplianceAreaAndTheirMultipliersAreOrdered() {
    var causes =
        knowledge.area("compliance").orElseThrow().causes().stream().map(Cause::id).toList();
    var indicators = knowledge.indicators().map(Indicator::id).collect(Collectors.toSet());
    assertThat(rules.obligations())
        .allSatisfy(
            obligation -> {
              assertThat(obligation.pressures())
                  .allSatisfy(
                      part -> {
                        assertThat(causes).contains(part.cause());
                        assertThat(part.multiplier().low()).isGreaterThan(1);
                        assertThat(part.multiplier().high()).isGreaterThan(part.multiplier().low());
                        assertThat(part.judgement()).isTrue();
                      });
              if (obligation.askedBy() != null) {
                assertThat(indicators).contains(obligation.askedBy());
              }
            });
  }

  @Test
  void everyObligationCanApplyAndCanBeEscaped() {
    for (Obligation obligation : rules.obligations()) {
      assertThat(verdicts(obligation.when())).as(obligation.id()).contains(Truth.TRUE, Truth.FALSE);
      if (obligation.deferral() != null) {
        assertThat(verdicts(obligation.deferral().when())).contains(Truth.TRUE, Truth.FALSE);
      }
    }
  }

  /** Over every option alone, all of a multiple choice together, and both sides of a threshold. */
  private Set<Truth> verdicts(Condition condition) {
    Map<String, Set<Reply>> candidates = new HashMap<>();
    condition
        .leaves()
        .forEach(
            leaf ->
                candidates
                    .computeIfAbsent(question(leaf), id -> candidates(id))
                    .addAll(sides(leaf)));
    List<Map<String, Reply>> combinations = List.of(Map.of());
    for (var candidate : candidates.entrySet()) {
      combinations =
          combinations.stream()
              .flatMap(
                  known ->
                      candidate.getValue().stream()
                          .map(
                              reply -> {
                                Map<String, Reply> more = new HashMap<>(known);
                                more.put(candidate.getKey(), reply);
                                return more;
                              }))
              .toList();
    }
    return combinations.stream()
        .map(Answers::new)
        .filter(answers -> questionnaire.faults(answers).isEmpty())
        .map(answers -> condition.test(answers).truth())
        .collect(Collectors.toSet());
  }

  private static Set<Reply> sides(Condition leaf) {
    return leaf instanceof Condition.AtLeast(String _, double least)
        ? Set.of(new Reply.Amount(least), new Reply.Amount(Math.nextDown(least)))
        : Set.of();
  }

  private Set<Reply> candidates(String id) {
    Question question = questionnaire.question(id).orElseThrow();
    Set<Reply> replies = new java.util.HashSet<>();
    for (Option option : question.options()) {
      replies.add(
          question.kind() == Kind.CHOICE
              ? new Reply.Choice(option.id())
              : new Reply.Choices(Set.of(option.id())));
    }
    if (question.kind() == Kind.MULTI) {
      replies.add(
          new Reply.Choices(
              question.options().stream()
                  .filter(option -> !option.exclusive())
                  .map(Option::id)
                  .collect(Collectors.toSet())));
    }
    return replies;
  }

  @Test
  void conditionsReadBackAsTheyAreShown() {
    var reader = new ConditionReader(Map.of());
    assertThat(rules.obligations())
        .allSatisfy(
            obligation ->
                assertThat(reader.read(ConditionJson.toJson(obligation.when())))
                    .isEqualTo(obligation.when()));
  }
}
