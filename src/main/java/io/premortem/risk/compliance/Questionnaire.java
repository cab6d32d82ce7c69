package io.premortem.risk.compliance;

import io.premortem.risk.compliance.Question.Option;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What has to be known to say which obligations apply.
 *
 * @param questions in the order they are asked, those of a section together
 */
public record Questionnaire(List<Section> sections, List<Question> questions) {

  public Questionnaire {
    sections = List.copyOf(sections);
    questions = List.copyOf(questions);
  }

  public Optional<Question> question(String id) {
    return questions.stream().filter(question -> question.id().equals(id)).findFirst();
  }

  /** What is wrong with the answers, by question id; empty when they can be used. */
  public List<Fault> faults(Answers answers) {
    return answers.replies().entrySet().stream()
        .flatMap(entry -> fault(entry.getKey(), entry.getValue()).stream())
        .toList();
  }

  private Optional<Fault> fault(String id, Reply reply) {
    Optional<Question> found = question(id);
    if (found.isEmpty()) {
      return fault(
          id,
          "There is no question with this id; GET /api/v1/compliance lists them.",
          "没有这个编号的问题；GET /api/v1/compliance 列出了全部问题。");
    }
    Question question = found.get();
    return switch (question.kind()) {
      case CHOICE ->
          reply instanceof Reply.Choice(String option) && question.option(option).isPresent()
              ? Optional.empty()
              : notAnOption(question);
      case MULTI ->
          reply instanceof Reply.Choices(Set<String> options)
              ? several(question, options)
              : notAnOption(question);
      case NUMBER ->
          reply instanceof Reply.Amount(double value) && value >= 0 && Double.isFinite(value)
              ? Optional.empty()
              : fault(id, "Must be a number at or above 0.", "必须是不小于 0 的数字。");
    };
  }

  private static Optional<Fault> several(Question question, Set<String> options) {
    if (options.isEmpty() || !options.stream().allMatch(id -> question.option(id).isPresent())) {
      return notAnOption(question);
    }
    boolean excluded =
        options.size() > 1
            && options.stream()
                .flatMap(id -> question.option(id).stream())
                .anyMatch(Option::exclusive);
    return excluded
        ? fault(
            question.id(),
            "“None” does not go with another option; take one of them back.",
            "“没有”不能与其他选项同选；请取消其中之一。")
        : Optional.empty();
  }

  private static Optional<Fault> notAnOption(Question question) {
    String list = question.options().stream().map(Option::id).collect(Collectors.joining(", "));
    return question.kind() == Question.Kind.MULTI
        ? fault(
            question.id(),
            "Must be a list of at least one of: " + list + ".",
            "必须是列表，至少含以下之一：" + list + "。")
        : fault(question.id(), "Must be one of: " + list + ".", "必须是以下之一：" + list + "。");
  }

  private static Optional<Fault> fault(String question, String en, String zh) {
    return Optional.of(new Fault(question, new Wording(en, zh)));
  }
}
