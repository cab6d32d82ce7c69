package io.premortem.risk.compliance;

import io.premortem.risk.compliance.Verdict.Truth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** When an obligation applies, as an expression over the answers. */
public sealed interface Condition {

  /** Three-valued: an unanswered question decides nothing unless another part decides alone. */
  Verdict test(Answers answers);

  /** The single comparisons it is made of. */
  Stream<Condition> leaves();

  /** Every part holds; true without parts. */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public Verdict test(Answers answers) {
      return Verdict.decidedBy(
          Truth.FALSE, Truth.TRUE, parts.stream().map(part -> part.test(answers)).toList());
    }

    @Override
    public Stream<Condition> leaves() {
      return parts.stream().flatMap(Condition::leaves);
    }
  }

  /** At least one part holds; false without parts. */
  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public Verdict test(Answers answers) {
      return Verdict.decidedBy(
          Truth.TRUE, Truth.FALSE, parts.stream().map(part -> part.test(answers)).toList());
    }

    @Override
    public Stream<Condition> leaves() {
      return parts.stream().flatMap(Condition::leaves);
    }
  }

  /** The part does not hold. */
  record Not(Condition part) implements Condition {
    @Override
    public Verdict test(Answers answers) {
      return part.test(answers).negated();
    }

    @Override
    public Stream<Condition> leaves() {
      return part.leaves();
    }
  }

  /** The question with one answer has this one. */
  record Is(String question, String option) implements Condition {
    @Override
    public Verdict test(Answers answers) {
      return answers.to(question).orElse(null) instanceof Reply.Choice choice
          ? Verdict.of(choice.option().equals(option), new Reason(question, choice))
          : Verdict.missing(question);
    }

    @Override
    public Stream<Condition> leaves() {
      return Stream.of(this);
    }
  }

  /** The options chosen for the question hold this one. */
  record Has(String question, String option) implements Condition {
    @Override
    public Verdict test(Answers answers) {
      if (!(answers.to(question).orElse(null) instanceof Reply.Choices choices)) {
        return Verdict.missing(question);
      }
      boolean holds = choices.options().contains(option);
      Reply counted = holds ? new Reply.Choices(Set.of(option)) : choices;
      return Verdict.of(holds, new Reason(question, counted));
    }

    @Override
    public Stream<Condition> leaves() {
      return Stream.of(this);
    }
  }

  /** The number is this or more. */
  record AtLeast(String question, double least) implements Condition {
    @Override
    public Verdict test(Answers answers) {
      return answers.to(question).orElse(null) instanceof Reply.Amount amount
          ? Verdict.of(amount.value() >= least, new Reason(question, amount))
          : Verdict.missing(question);
    }

    @Override
    public Stream<Condition> leaves() {
      return Stream.of(this);
    }
  }
}
