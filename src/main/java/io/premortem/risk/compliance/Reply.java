package io.premortem.risk.compliance;

import java.util.Set;
import java.util.TreeSet;

/** The answer to one question. */
public sealed interface Reply {

  /** One option. */
  record Choice(String option) implements Reply {}

  /** Any number of options, in alphabetical order. */
  record Choices(Set<String> options) implements Reply {
    public Choices {
      options = java.util.Collections.unmodifiableSet(new TreeSet<>(options));
    }
  }

  /** A number, in the unit of the question. */
  record Amount(double value) implements Reply {}
}
