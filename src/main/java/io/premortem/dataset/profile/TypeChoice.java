package io.premortem.dataset.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The type that a user gives a column: the notations of which one must fit every value. */
public enum TypeChoice {
  INTEGER(n -> n == Notation.INTEGER),
  /** With a decimal point. */
  DECIMAL(n -> n.type() == ColumnType.DECIMAL && !n.hasDecimalComma()),
  DECIMAL_COMMA(Notation::hasDecimalComma),
  BOOLEAN(n -> n.type() == ColumnType.BOOLEAN),
  /** A date or a time, the day before the month where the two could be exchanged. */
  DAY_FIRST(n -> n.type().isTime() && TypeRules.dayBeforeMonth(n).orElse(true)),
  /** A date or a time, the month before the day where the two could be exchanged. */
  MONTH_FIRST(n -> n.type().isTime() && !TypeRules.dayBeforeMonth(n).orElse(false)),
  TEXT(n -> n == Notation.TEXT);

  private final List<Notation> notations;

  TypeChoice(Predicate<Notation> allowed) {
    this.notations = Arrays.stream(Notation.values()).filter(allowed).toList();
  }

  /** In order of preference, at least one. */
  public List<Notation> notations() {
    return notations;
  }

  /** The name that the API speaks: lower case, with hyphens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<TypeChoice> of(String id) {
    return Arrays.stream(values()).filter(choice -> choice.id().equals(id)).findFirst();
  }
}
