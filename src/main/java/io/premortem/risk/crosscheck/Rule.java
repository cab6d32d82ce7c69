package io.premortem.risk.crosscheck;

import io.premortem.risk.knowledge.Text;
import java.util.Set;

/**
 * A rule of quality.
 *
 * @param text what does not fit; may name {@code {question}}, {@code {declared}}, {@code
 *     {measured}}, {@code {found}}
 * @param remedy what to mend
 */
record Rule(String id, Severity severity, Condition when, Text text, Text remedy) {

  /** How much it weighs. */
  enum Severity {
    /** Nothing is shared before it is mended or explained. */
    BLOCKING,
    /** Readers will ask. */
    WARNING,
    /** Could be better. */
    NOTE
  }

  /** When it speaks. */
  sealed interface Condition {}

  /** A choice is declared that is less than what was found. */
  record Understated(String indicator, Set<String> declared, Set<String> found)
      implements Condition {}

  /** A question of law is answered as if something were not there that was found. */
  record RepliedOtherwise(String question, Set<String> replied, String indicator, Set<String> found)
      implements Condition {}

  /** A declared number and the measured one have no value in common. */
  record Apart() implements Condition {}

  /** An answer is believed less than this. */
  record Faded(double below) implements Condition {}

  /** A measure counts as taken and nothing shows it. */
  record Unproven() implements Condition {}
}
