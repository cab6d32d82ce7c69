package io.premortem.risk.compliance;

import java.util.List;
import java.util.Optional;

/**
 * A question of the questionnaire.
 *
 * @param section id
 * @param hint null for none
 * @param options in the order they are shown; empty for a number
 * @param unit of a number; null for a choice
 */
public record Question(
    String id,
    String section,
    Kind kind,
    Wording text,
    Wording hint,
    List<Option> options,
    Wording unit) {

  /** What is answered. */
  public enum Kind {
    /** One option. */
    CHOICE,
    /** Any number of options, at least one. */
    MULTI,
    /** A number at or above 0. */
    NUMBER
  }

  /**
   * @param exclusive of a multiple choice: excludes all others, as “none of these” does
   */
  public record Option(String id, Wording label, boolean exclusive) {}

  public Question {
    options = List.copyOf(options);
  }

  public Optional<Option> option(String optionId) {
    return options.stream().filter(option -> option.id().equals(optionId)).findFirst();
  }
}
